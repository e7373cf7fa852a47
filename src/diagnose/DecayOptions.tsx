import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reach } from '../../workers/model/document.ts';
import { decayOf } from '../../workers/network/decay.ts';
import { edit } from '../project/store.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { reachPart } from './ReachChoice.tsx';

const FORMS: Reach['decay'][] = ['exponential', 'power', 'gaussian', 'linear', 'logistic'];

/** Units of the parameters, and how far they can sensibly go. */
const PARAMETERS = {
  perMinute: { unit: '/min', min: 0.001, max: 5, decimals: 3 },
  exponent: { unit: '', min: 0.1, max: 10, decimals: 2 },
  flatMinutes: { unit: 'min', min: 0.1, max: 120, decimals: 1 },
  sigmaMinutes: { unit: 'min', min: 0.1, max: 120, decimals: 1 },
  zeroMinutes: { unit: 'min', min: 0.1, max: 240, decimals: 1 },
  halfMinutes: { unit: 'min', min: 0.1, max: 120, decimals: 1 },
};

/** How nearness fades: its form and the parameters of that form. */
export function DecayOptions({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { decay, decays } = reach;
  const chosen = decays[decay];
  const names = Object.keys(chosen).filter((name): name is keyof typeof PARAMETERS => name in PARAMETERS);
  const set = (name: string, value: number) =>
    edit(reachPart({ decays: { ...decays, [decay]: { ...chosen, [name]: value } } }));
  return (
    <>
      <Select
        size="xs"
        label={t('access.reach.decay')}
        allowDeselect={false}
        data={FORMS.map((form) => ({ value: form, label: t(`access.reach.form.${form}`) }))}
        value={decay}
        onChange={(form) => form && edit(reachPart({ decay: form as Reach['decay'] }))}
      />
      <Group gap={6} align="end">
        {names.map((name) => (
          <NumberField
            key={`${decay} ${name}`}
            {...PARAMETERS[name]}
            unit={PARAMETERS[name].unit === 'min' ? t('unit.minutes') : PARAMETERS[name].unit}
            width={130}
            label={
              decay === 'logistic' && name === 'perMinute'
                ? t('reachOptions.steepness')
                : t(`reachOptions.${name}`)
            }
            value={(chosen as Record<string, unknown>)[name] as number}
            onCommit={(value) => set(name, value)}
          />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t('reachOptions.illustrative', { share: numbers.two(decayOf(chosen)(10)) })}
      </Text>
    </>
  );
}
