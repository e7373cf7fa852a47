import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CatchmentZone, E2SFCA_FAST_ZONES, E2SFCA_ZONES } from '../../workers/model/access.ts';
import type { Reach } from '../../workers/model/document.ts';
import { edit } from '../project/store.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { reachPart } from './ReachChoice.tsx';

const isSame = (a: CatchmentZone[], b: CatchmentZone[]) =>
  a.length === b.length && a.every(({ upTo, weight }, z) => upTo === b[z].upTo && weight === b[z].weight);

/** The zones of E2SFCA: up to how many minutes, and what a place there counts. The last one ends at the limit. */
export function ZoneOptions({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  const { zones, cutoffMinutes } = reach;
  const minutes = (upTo: number) => Math.round(100 * upTo * cutoffMinutes) / 100;
  const set = (z: number, change: Partial<CatchmentZone>) =>
    edit(reachPart({ zones: zones.map((zone, k) => (k === z ? { ...zone, ...change } : zone)) }));
  return (
    <fieldset aria-label={t('reachOptions.zones')} style={{ border: 0, padding: 0, margin: 0 }}>
      {zones.map(({ upTo, weight }, z) => {
        const isLast = z === zones.length - 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a zone is known by its place alone.
          <Group key={z} gap={6} align="end" mb={4}>
            {isLast ? null : (
              <NumberField
                label={t('reachOptions.zone', { nth: z + 1 })}
                unit={t('unit.minutes')}
                decimals={2}
                width={110}
                min={minutes(zones[z - 1]?.upTo ?? 0) + 0.01}
                max={minutes(zones[z + 1].upTo) - 0.01}
                value={minutes(upTo)}
                onCommit={(value) => set(z, { upTo: value / cutoffMinutes })}
              />
            )}
            <NumberField
              label={t('reachOptions.weight', { nth: z + 1 })}
              unit=""
              decimals={2}
              width={110}
              min={0}
              max={1}
              value={weight}
              onCommit={(value) => set(z, { weight: value })}
            />
          </Group>
        );
      })}
      <Group gap={6}>
        {(
          [
            ['slow', E2SFCA_ZONES],
            ['fast', E2SFCA_FAST_ZONES],
          ] as const
        ).map(([name, preset]) => (
          <Button
            key={name}
            size="compact-xs"
            variant={isSame(zones, preset) ? 'light' : 'default'}
            aria-pressed={isSame(zones, preset)}
            onClick={() => edit(reachPart({ zones: preset }))}
          >
            {t(`reachOptions.${name}`)}
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}
