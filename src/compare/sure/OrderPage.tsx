import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ScenarioOrder, weightsWith } from '../../../workers/compare/scenario-order.ts';
import type { NeighbourSureness } from '../../../workers/model/compare.ts';
import { setCriteria, useCriteria } from '../../project/comparison.ts';
import { useNumbers } from '../../words/numbers.ts';
import { ScenarioName } from '../ScenarioName.tsx';
import type { Measured } from '../useMeasured.ts';
import { OrderNotes } from './OrderNotes.tsx';
import { PlacesChart } from './PlacesChart.tsx';
import { RankMark } from './RankMark.tsx';
import { useOrder } from './useOrder.ts';
import { useSureWords } from './useSureWords.ts';

/** The order of the scenarios, what would turn it round, and how often each takes each place under random weights. */
export function OrderPage({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const order = useOrder(measured);
  return (
    <Stack gap="sm" maw={880}>
      <OrderNotes order={order} measured={measured} />
      {order.state === 'ordered' ? (
        <>
          <OrderList order={order} measured={measured} />
          <PlacesChart order={order} measured={measured} />
        </>
      ) : (
        <Alert color="orange" p="xs" data-testid="no-order">
          {t(`sure.none.${order.state}`)}
        </Alert>
      )}
    </Stack>
  );
}

/** Past the weight where two are level: far enough to be told apart from it, too near to reach another turn of the order as a rule. */
const PAST = 1e-4;
const MOST_WEIGHT = 100;

function OrderList({ order, measured }: { order: ScenarioOrder; measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useSureWords(measured);
  const criteria = useCriteria();
  const weakest = weakestOf(order.neighbours);
  const why = weakest ? words.flipOf(weakest, order) : t('sure.flip.noneAtAll');
  const tryFlip = ({ flip }: NeighbourSureness) => {
    if (!flip) return;
    const share = flip.weight + Math.sign(flip.change) * PAST;
    const weights = weightsWith(order.weights, flip.criterion, share, MOST_WEIGHT);
    setCriteria(
      criteria.map((one) => {
        const at = order.figures.indexOf(one.figure);
        return at < 0 ? one : { ...one, weight: weights[at] };
      }),
    );
  };
  const places = placesOf(order);
  const first = order.order.filter((_, at) => places[at] === 1).map((row) => order.rows[row]);
  const lines = measured.figures.findIndex(({ name }) => 'agreed' in name && name.agreed === 'linesBroken');
  const brokenBy = (id: string) => measured.scenarios.find((one) => one.id === id)!.values[lines];
  const isLevel = first.length === order.order.length;
  const worded = {
    first: words.names(first, (id) => `“${words.scenarioName(id)}”`),
    mark: t(`sure.mark.${order.mark}`),
  };
  return (
    <section aria-label={t('sure.order')}>
      <Group gap={8}>
        <Title order={2} size="h5" data-testid="order-message">
          {isLevel
            ? t('sure.orderLevel')
            : t(first.length > 1 ? 'sure.orderShared' : 'sure.orderMessage', worded)}
        </Title>
        <RankMark mark={isLevel ? 'level' : order.mark} why={why} />
      </Group>
      <ol className="sure-order" data-testid="order">
        {order.order.map((row, at) => {
          const neighbour = order.neighbours[at];
          return (
            <li key={order.rows[row]} value={places[at]} data-scenario={order.rows[row]}>
              <div className="sure-scored">
                <ScenarioName scenario={words.scenarioOf(order.rows[row])!} />
                <div className="sure-score" aria-hidden="true">
                  <span
                    style={{
                      width: `${100 * order.scores[row]}%`,
                      background: words.scenarioOf(order.rows[row])!.colour,
                    }}
                  />
                </div>
                <Text size="sm" title={t('sure.score')}>
                  <span className="sr-only">{t('sure.score')} </span>
                  {numbers.two(order.scores[row])}
                </Text>
                <BrokenLines count={brokenBy(order.rows[row])} />
              </div>
              {neighbour && (
                <Group gap={8} wrap="nowrap" align="center" className="sure-flip" data-testid="flip">
                  <RankMark mark={neighbour.mark} why={t(`sure.why.${neighbour.mark}`)} />
                  <Text size="sm" style={{ flex: 1 }}>
                    {words.flipOf(neighbour, order)}
                  </Text>
                  {neighbour.flip && neighbour.mark !== 'level' && (
                    <Button size="compact-xs" variant="default" onClick={() => tryFlip(neighbour)}>
                      {t('sure.flip.try')}
                    </Button>
                  )}
                </Group>
              )}
            </li>
          );
        })}
      </ol>
      <Text size="xs" c="dimmed">
        {t('sure.howOrdered')}
      </Text>
    </section>
  );
}

/** A place in an order says nothing of rules: what is broken stands beside it. */
function BrokenLines({ count }: { count: number }) {
  const { t } = useTranslation();
  if (!(count > 0)) return null;
  return (
    <Badge color="orange" variant="light" tt="none" size="sm">
      {t('sure.breaks', { count })}
    </Badge>
  );
}

/** The place of each scenario in the order, from 1: those that are level share it. */
function placesOf({ neighbours }: ScenarioOrder): number[] {
  const places = [1];
  neighbours.forEach(({ mark }, at) => {
    places.push(mark === 'level' ? places[at] : at + 2);
  });
  return places;
}

/** The neighbours that turn round first: level ones, else those with the smallest change. */
function weakestOf(neighbours: NeighbourSureness[]): NeighbourSureness | undefined {
  const size = ({ mark, flip }: NeighbourSureness) =>
    mark === 'level' ? 0 : Math.abs(flip?.change ?? Number.POSITIVE_INFINITY);
  return neighbours.toSorted((a, b) => size(a) - size(b))[0];
}
