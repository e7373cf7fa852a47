import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { CompletenessTable } from './CompletenessTable.tsx';
import { FairnessPanel } from './FairnessPanel.tsx';
import { IsochronePanel } from './IsochronePanel.tsx';
import { KindList } from './KindList.tsx';
import { NetworkFacts } from './NetworkFacts.tsx';
import { ReachChoice } from './ReachChoice.tsx';
import { TravelOptions } from './TravelOptions.tsx';
import { Unfold } from './Unfold.tsx';

/** Minutes to the nearest of each kind, other measures of access, what can be reached from a place, and how evenly it is spread. */
export function AccessTopic({ district }: { district: District }) {
  const { t } = useTranslation();
  const choice = useProject((state) => state.document.access);
  const hasAccess = useResults(({ access, completeness }) => access !== null && completeness !== null);
  const { facilities } = district;
  const essential = facilities && essentialKinds(facilities.kinds, choice.essential);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('access.intro')}
      </Text>
      {!district.streets && <Alert color="orange">{t('access.straight')}</Alert>}
      {district.streets && choice.straight && <Alert color="orange">{t('travel.straightHint')}</Alert>}
      {!facilities && <Text size="sm">{t('access.noFacilities')}</Text>}
      {hasAccess && <CompletenessTable />}
      {hasAccess && <NetworkFacts />}
      {facilities && <ReachChoice district={district} />}
      <Unfold label={t('iso.title')}>
        <IsochronePanel district={district} />
      </Unfold>
      {facilities && (
        <Unfold label={t('fair.title')}>
          <FairnessPanel district={district} />
        </Unfold>
      )}
      <Unfold label={t('travel.title')}>
        <TravelOptions district={district} />
      </Unfold>
      {facilities && essential && (
        <KindList
          label={t('access.essential')}
          facilities={facilities}
          chosen={essential.length === facilities.kinds.length ? null : essential}
          onChange={(kinds) =>
            edit((document) => ({
              ...document,
              access: { ...document.access, essential: kinds ?? facilities.kinds },
            }))
          }
        />
      )}
    </Stack>
  );
}
