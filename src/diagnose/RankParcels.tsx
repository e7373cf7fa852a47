import { Alert, Button, Select, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RANK_METHODS, type RankMethod } from '../../workers/model/ranking.ts';
import { retry } from '../project/pipeline.ts';
import { useResults } from '../project/results.ts';
import { edit, editInStroke, endStroke, useProject } from '../project/store.ts';
import { look } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { Normalisations } from './Normalisations.tsx';
import { NumberButton } from './NumberButton.tsx';
import { setRanking } from './rankEdits.ts';
import { Sureness } from './Sureness.tsx';
import { TopList } from './TopList.tsx';

const LENS: Record<RankMethod, string> = { wsm: 'rank:wsm', topsis: 'rank:topsis', vikor: 'rank:q' };

/** The parcels in order: by which method, the first of them, and how sure that order is. */
export function RankParcels() {
  const { t } = useTranslation();
  const choice = useProject(({ document }) => document.score.ranking);
  const ranking = useResults((results) => results.ranking);
  const problem = useResults((results) => results.problems.ranking);
  const choose = (method: RankMethod | null) => {
    edit(setRanking({ method }));
    look({ lens: method ? LENS[method] : 'score:total', surface: null });
  };
  const { method } = choice;
  return (
    <Stack gap={8} mt={6} data-testid="ranking">
      <Select
        size="xs"
        label={t('ranking.method')}
        allowDeselect={false}
        data={['score', ...RANK_METHODS].map((one) => ({ value: one, label: t(`ranking.by.${one}`) }))}
        value={method ?? 'score'}
        onChange={(one) => one && choose(one === 'score' ? null : (one as RankMethod))}
      />
      {method && (
        <Text size="xs" c="dimmed">
          {t(`ranking.hint.${method}`)}{' '}
          <NumberButton card={{ kind: 'ranking' }}>{t('weights.how')}</NumberButton>
        </Text>
      )}
      {method === 'vikor' && <Compromise v={choice.v} />}
      {method && <Normalisations method={method} choice={choice} />}
      {problem && (
        <Alert color="red" p="xs">
          <Text size="xs">{sentenceOfError(problem)}</Text>
          <Button size="compact-xs" variant="default" mt={4} onClick={() => retry('ranking')}>
            {t('notice.retry')}
          </Button>
        </Alert>
      )}
      {ranking && (
        <>
          <TopList ranking={ranking} />
          <Sureness ranking={ranking} />
        </>
      )}
    </Stack>
  );
}

/** VIKOR's v, and what may be offered together by its two conditions. */
function Compromise({ v }: { v: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const result = useResults((results) => results.ranking?.result);
  return (
    <div>
      <Text size="xs">{t('ranking.v', { v: numbers.two(v) })}</Text>
      <Slider
        size="sm"
        label={null}
        min={0}
        max={1}
        step={0.05}
        thumbLabel={t('ranking.vName')}
        value={v}
        onChange={(next) => editInStroke(setRanking({ v: next }))}
        onChangeEnd={endStroke}
      />
      {result?.method === 'vikor' && result.best >= 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t(result.compromise.length === 1 ? 'ranking.clear' : 'ranking.together', {
            count: result.compromise.length,
            shown: numbers.whole(result.compromise.length),
          })}
        </Text>
      )}
    </div>
  );
}
