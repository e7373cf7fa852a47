import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoOrder, ScenarioOrder } from '../../../workers/compare/scenario-order.ts';
import { otherYears } from '../compareRows.ts';
import type { Measured } from '../useMeasured.ts';
import { useSureWords } from './useSureWords.ts';

/** Who is left out of an order and why, who is judged without what, and which figures mean nothing in it. */
export function OrderNotes({ order, measured }: { order: ScenarioOrder | NoOrder; measured: Measured }) {
  const { t } = useTranslation();
  const words = useSureWords(measured);
  const years = otherYears(measured.entries.map(({ scenario }) => scenario));
  const { partial, rows } = order.state === 'ordered' ? order : { partial: [], rows: [] };
  const figuresOf = ({ figures }: ScenarioOrder['partial'][number]) => words.names(figures, words.figureName);
  const lines = [
    ...(order.foreign.length > 0
      ? [
          t('sure.note.foreign', {
            names: words.names(order.foreign, words.scenarioName),
            first: measured.entries[0].scenario.name,
          }),
        ]
      : []),
    ...(order.unknown.length > 0
      ? [t('sure.note.unknown', { names: words.names(order.unknown, words.figureName) })]
      : []),
    ...[...new Set(partial.map(figuresOf))].map((figures) =>
      t('sure.note.partial', {
        names: words.names(
          partial.filter((one) => figuresOf(one) === figures).map(({ row }) => rows[row]),
          (id) => `“${words.scenarioName(id)}”`,
        ),
        figures,
      }),
    ),
    ...(years ? [t('compare.otherYears', years)] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert color="orange" p="xs" data-testid="order-notes">
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  );
}
