import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankView } from '../project/ranking.ts';
import { useResults } from '../project/results.ts';
import { testOrder, useSureness } from '../project/sureness.ts';
import { useView } from '../project/view.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { firstRows } from './firstRows.ts';
import { NumberButton } from './NumberButton.tsx';
import { useFlipText } from './TopList.tsx';

/** The table of ranks has an entry for each pair. */
const MOST = 1000;
const SPREADS = ['0.25', '0.5', 'any'];
const SHOWN = 8;

/** How sure the order is: under random weights, and by the smallest change of a weight that changes its top. */
export function Sureness({ ranking }: { ranking: RankView }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const sureness = useSureness();
  const selected = useView((view) => view.selected);
  const { spread } = sureness;
  if (!ranking.columns) {
    return (
      <Text size="xs" c="dimmed">
        {t('ranking.sure.notLinear')}
      </Text>
    );
  }
  const isOfThis = sureness.of === ranking;
  const ask = () => {
    const first = firstRows(ranking, MOST);
    const joined =
      selected !== null && ranking.ranks[selected] > 0 && !first.includes(selected)
        ? Uint32Array.of(...first.subarray(0, MOST - 1), selected)
        : first;
    void testOrder(ranking, joined, spread);
  };
  return (
    <Stack gap={6} data-testid="sureness">
      <Group gap={6} align="end" wrap="nowrap">
        <Select
          size="xs"
          flex={1}
          label={t('ranking.sure.spread')}
          allowDeselect={false}
          data={SPREADS.map((value) => ({
            value,
            label:
              value === 'any'
                ? t('ranking.sure.any')
                : t('ranking.sure.within', { share: numbers.percent(Number(value)) }),
          }))}
          value={spread === null ? 'any' : String(spread)}
          onChange={(value) =>
            value && useSureness.setState({ spread: value === 'any' ? null : Number(value), of: null })
          }
        />
        <Button size="xs" variant="default" loading={isOfThis && sureness.state === 'running'} onClick={ask}>
          {t('ranking.sure.ask')}
        </Button>
      </Group>
      {isOfThis && sureness.problem && (
        <Alert color="red" p="xs">
          <Text size="xs">{sentenceOfError(sureness.problem)}</Text>
        </Alert>
      )}
      {isOfThis && sureness.state === 'done' && <SureResult ranking={ranking} />}
    </Stack>
  );
}

function SureResult({ ranking }: { ranking: RankView }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const flipText = useFlipText();
  const { acceptability, rows, top } = useSureness();
  const parcels = useResults((results) => results.district?.parcels);
  const selected = useView((view) => view.selected);
  if (!acceptability || !parcels) return null;
  const { alternatives, share, meanRank, samples } = acceptability;
  const within = (at: number, last: number) => {
    let sum = 0;
    for (let k = 0; k < last; k++) sum += share[at * alternatives + k];
    return sum;
  };
  const at = selected === null ? -1 : rows.indexOf(selected);
  const places = [...rows.keys()].slice(0, SHOWN);
  const shown = at >= SHOWN ? [...places, at] : places;
  return (
    <>
      <Text size="xs" data-testid="top-flip">
        {top
          ? t('ranking.sure.flips', {
              rival: nameOfParcel(parcels, top.rival, tongue),
              change: flipText(top, ranking),
            })
          : t('ranking.sure.noFlip')}
      </Text>
      <table className="plain-table names" data-testid="acceptability">
        <thead>
          <tr>
            <th>{t('ranking.sure.parcel')}</th>
            <th>{t('ranking.sure.firstShare')}</th>
            <th>{t('ranking.sure.topShare')}</th>
            <th>{t('ranking.sure.meanRank')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={place} className={place === at ? 'total-row' : undefined}>
              <th scope="row">{nameOfParcel(parcels, rows[place], tongue)}</th>
              <td>{numbers.percent(within(place, 1))}</td>
              <td>{numbers.percent(within(place, Math.min(10, alternatives)))}</td>
              <td>{numbers.one(meanRank[place])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed">
        {t(alternatives < ranking.ranked ? 'ranking.sure.restsOn' : 'ranking.sure.restsOnAll', {
          samples: numbers.whole(samples),
          alternatives: numbers.whole(alternatives),
          ranked: numbers.whole(ranking.ranked),
        })}{' '}
        <NumberButton card={{ kind: 'sureness' }}>{t('weights.how')}</NumberButton>
      </Text>
    </>
  );
}
