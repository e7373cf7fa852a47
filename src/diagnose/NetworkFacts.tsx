import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notes } from '../load/Notes.tsx';
import { useResults } from '../project/results.ts';
import { look } from '../project/view.ts';
import { addressOf } from '../shell/address.ts';
import { useNumbers } from '../words/numbers.ts';

/** The network that access was measured along, and who could not be joined to it. */
export function NetworkFacts() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const access = useResults((results) => results.access);
  if (!access) return null;
  const { network } = access;
  return (
    <section aria-label={t('access.network')}>
      <Text size="xs" fw={600}>
        {t('access.network')}
      </Text>
      {network && (
        <Text size="xs" data-testid="network-summary">
          {t('access.networkFacts', {
            segments: numbers.whole(network.segments),
            junctions: numbers.whole(network.junctions),
            km: numbers.one(network.lengthM / 1000),
            components: numbers.whole(network.components),
          })}
          {network.components > 1 &&
            ` ${t('access.parts', { share: numbers.percent(network.largestComponentShare) })}`}
        </Text>
      )}
      {network && network.components > 1 && (
        <Anchor
          size="xs"
          href={addressOf({ mode: 'diagnose', topic: 'streets' })}
          onClick={() => look({ streets: 'parts', surface: null })}
        >
          {t('parts.look')}
        </Anchor>
      )}
      <Text size="xs">
        {t('access.joined', {
          parcels: numbers.whole(access.unjoinedOrigins),
          facilities: numbers.whole(access.unjoinedFacilities),
          off: numbers.whole(access.originsOffMain),
        })}
      </Text>
      <Notes notes={access.notes} none="" />
    </section>
  );
}
