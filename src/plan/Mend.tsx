import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RedLine } from '../../workers/model/red-lines.ts';
import type { RedLineCheck } from '../../workers/renewal/check-red-lines.ts';
import { useResults } from '../project/results.ts';
import { decide } from '../project/scenarios.ts';
import { look } from '../project/view.ts';
import { addressOf } from '../shell/address.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { decisionAt, useWorkName } from './works.ts';

/** The cheapest single change that mends a broken rule, with the button that does it; or where to look instead. */
export function Mend({ line, check }: { line: RedLine; check: RedLineCheck }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const tongue = useTongue();
  const workName = useWorkName();
  const options = useResults((results) => results.plan?.options);
  const parcels = useResults((results) => results.district?.parcels);
  const { mend } = check;
  if (!options || !parcels) return null;
  if (!mend) {
    return line.quantity === 'consensus' ? (
      <Text size="xs">
        <a href={addressOf({ mode: 'plan', topic: 'agree' })}>{t('redLines.talk')}</a>
      </Text>
    ) : check.parcels.length > 0 && (line.scope === 'parcel' || line.quantity === 'heightM') ? (
      <Button
        size="compact-xs"
        style={{ alignSelf: 'start' }}
        onClick={() =>
          decide(
            check.parcels.map((row) => parcels.ids[row]),
            null,
          )
        }
      >
        {t('redLines.keepThese', { count: check.parcels.length })}
      </Button>
    ) : (
      <Text size="xs">{t('redLines.noMend')}</Text>
    );
  }
  const id = parcels.ids[mend.parcel];
  const decision = mend.work < 0 ? null : decisionAt(options, mend.work, mend.year);
  return (
    <div>
      <Text size="xs">
        {t(mend.npvLost > 0 ? 'redLines.mend' : 'redLines.mendFree', {
          parcel: nameOfParcel(parcels, mend.parcel, tongue),
          work: workName(decision),
          npv: numbers.short(Math.abs(mend.npvLost)),
        })}
      </Text>
      <Group gap={6} mt={2}>
        <Button size="compact-xs" onClick={() => decide([id], decision)}>
          {t('redLines.doIt')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => look({ selected: mend.parcel })}>
          {t('redLines.lookAt')}
        </Button>
      </Group>
    </div>
  );
}
