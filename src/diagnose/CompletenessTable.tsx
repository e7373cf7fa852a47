import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { showLens, useView } from '../project/view.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { NumberButton } from './NumberButton.tsx';

/** The shares of residents within 5, 10 and 15 minutes of each kind; a kind's name shows it on the map. */
export function CompletenessTable() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const measure = useProject((state) => state.document.access.reach.measure);
  const completeness = useResults((results) => results.completeness);
  const lens = useView((view) => view.lens);
  const lensTo = (kind: string) => `access:${measure === 'nearest' ? 'to' : 'by'}:${kind}`;
  if (!completeness) return null;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t(`access.unit.${completeness.unit}`, {
          total: numbers.whole(completeness.total),
          without: numbers.whole(completeness.withoutPeople),
        })}
      </Text>
      <table className="plain-table" data-testid="completeness">
        <thead>
          <tr>
            <th>{t('access.kind')}</th>
            <th>{t('access.median')}</th>
            {completeness.limitsMinutes.map((limit) => (
              <th key={limit}>{t('access.within', { limit })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {completeness.of.map((kind, k) => {
            const row = completeness.kinds[k];
            return (
              <tr key={kind}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={lens === lensTo(kind)}
                    onClick={() => showLens(lensTo(kind))}
                  >
                    {kindName(kind)}
                  </button>
                </th>
                <td>
                  <NumberButton card={{ kind: 'access', facility: kind }}>
                    {Number.isNaN(row.medianMinutes) ? '–' : numbers.one(row.medianMinutes)}
                  </NumberButton>
                </td>
                {row.share.map((share, i) => (
                  <td key={completeness.limitsMinutes[i]}>
                    <NumberButton card={{ kind: 'access', facility: kind }}>
                      {shareText(share, numbers.percent)}
                    </NumberButton>
                  </td>
                ))}
              </tr>
            );
          })}
          <tr className="total-row">
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={lens === 'access:needs'}
                onClick={() => showLens('access:needs')}
              >
                {t('access.all')}
              </button>
            </th>
            <td />
            {completeness.all.map((share, i) => (
              <td key={completeness.limitsMinutes[i]}>
                <NumberButton card={{ kind: 'access', facility: null }}>
                  {shareText(share, numbers.percent)}
                </NumberButton>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}

const shareText = (share: number, percent: (share: number) => string) =>
  Number.isNaN(share) ? '–' : percent(share);
