import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { Notes } from '../load/Notes.tsx';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { NumberButton } from './NumberButton.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { Unfold } from './Unfold.tsx';

const RADII = [400, 800, 1200, 2000];

const setRadius = (radiusM: ProjectDocument['syntax']['radiusM']) => (document: ProjectDocument) => ({
  ...document,
  syntax: { radiusM },
});

/** Space syntax: how well each street is connected to all others, and how many ways lead through it. */
export function StreetsTopic({ district }: { district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { radiusM } = useProject((state) => state.document.syntax);
  const syntax = useResults((results) => results.syntax);
  const shown = useView((view) => view.streets);
  useEffect(() => {
    if (shown === 'plain') look({ streets: 'nain', surface: null });
  }, [shown]);
  if (!district.streets) return <Text size="sm">{t('streets.none')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('streets.intro')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('streets.measure')}
        data={(['nain', 'nach'] as const).map((measure) => ({
          value: measure,
          label: t(`streets.${measure}`),
        }))}
        value={shown === 'parts' ? '' : shown === 'nach' ? 'nach' : 'nain'}
        onChange={(measure) => look({ streets: measure as 'nain' | 'nach' })}
      />
      <Text size="xs">{t(shown === 'nach' ? 'streets.nachMeans' : 'streets.nainMeans')}</Text>
      <Select
        size="xs"
        label={t('streets.radius')}
        allowDeselect={false}
        data={[
          { value: 'n', label: t('streets.whole') },
          ...RADII.map((radius) => ({ value: String(radius), label: `${numbers.whole(radius)} m` })),
        ]}
        value={String(radiusM)}
        onChange={(value) => value && edit(setRadius(value === 'n' ? 'n' : Number(value)))}
      />
      {syntax && (
        <>
          <table className="plain-table" data-testid="syntax-summary">
            <thead>
              <tr>
                <th>{t('streets.segments', { shown: numbers.whole(syntax.segments) })}</th>
                <th>{t('streets.least')}</th>
                <th>{t('streets.mean')}</th>
                <th>{t('streets.most')}</th>
              </tr>
            </thead>
            <tbody>
              {(['nain', 'nach'] as const).map((measure) => (
                <tr key={measure}>
                  <th scope="row">{t(`streets.${measure}`)}</th>
                  {extremes(syntax[measure]).map((value, i) => (
                    <td key={STATISTICS[i]}>
                      <NumberButton card={{ kind: 'syntax', measure }}>{numbers.two(value)}</NumberButton>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Notes notes={syntax.notes} none="" />
        </>
      )}
      <Unfold label={t('parts.title')} initially={shown === 'parts'}>
        <PartsPanel />
      </Unfold>
    </Stack>
  );
}

const STATISTICS = ['least', 'mean', 'most'];

/** Least, mean and most; values that are not finite are left out. */
function extremes(values: Float64Array): [number, number, number] {
  const known = values.filter(Number.isFinite);
  const sum = known.reduce((a, b) => a + b, 0);
  return [Math.min(...known), sum / known.length, Math.max(...known)];
}
