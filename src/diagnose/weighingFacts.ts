import { useTranslation } from 'react-i18next';
import { membersOf } from '../../workers/model/indicator-tree.ts';
import { modelOf } from '../project/models.ts';
import { criteriaOf, indicatorIn } from '../project/modelTree.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { SURENESS_SEED, useSureness } from '../project/sureness.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import type { CardFacts, CardRow } from './cardFacts.ts';
import type { CardSubject } from './MethodCard.tsx';
import { localWeights } from './weightWays.ts';

type Subject = Extract<CardSubject, { kind: 'judgement' | 'weights' | 'ranking' | 'sureness' }>;

/** What a method card has to say about weights, the order that they give, and how sure it is. */
export function useWeighingFacts(): (subject: Subject) => CardFacts {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const results = useResults();
  const { document } = useProject.getState();
  const model = results.model ?? modelOf(document);
  const { weights } = results;
  const row = (key: string, value: string): CardRow => ({ name: t(`card.row.${key}`), value });
  const nameOf = (id: string) => `${id} ${indicatorIn(model, id)?.name[tongue] ?? ''}`.trim();
  return (subject) => {
    switch (subject.kind) {
      case 'judgement': {
        const group = weights?.groups[subject.group];
        const judgement = group?.judgement;
        return {
          title: t('card.judgement.title'),
          words: 'judgement',
          parameters: judgement
            ? [
                { name: 'λmax', value: judgement.lambdaMax.toFixed(4) },
                { name: 'CI', value: judgement.ci.toFixed(4) },
                { name: 'CR', value: judgement.cr.toFixed(4) },
                row('geometric', judgement.geometricMean.map((weight) => weight.toFixed(4)).join(', ')),
                row('eigen', judgement.eigenvector.map((weight) => weight.toFixed(4)).join(', ')),
              ]
            : [],
          missing: [],
        };
      }
      case 'ranking': {
        const { ranking } = results;
        const { method, scale, v } = document.score.ranking;
        const result = ranking?.result;
        return {
          title: t(`ranking.by.${method ?? 'score'}`),
          words: method ? `ranking.${method}` : 'total',
          parameters: [
            ...(method === 'wsm' ? [row('scaleAll', t(`ranking.scale.${scale}`))] : []),
            ...(method === 'vikor' ? [row('v', numbers.two(v))] : []),
            ...(ranking?.ids ?? []).map((id, i) => {
              const own = document.score.ranking.normalise[id];
              const how = own ? ` · ${t(`ranking.scale.${own.type}`)}` : '';
              return { name: nameOf(id), value: `${numbers.percent(ranking!.weights[i])}${how}` };
            }),
            row('ranked', numbers.whole(ranking?.ranked ?? 0)),
          ],
          missing: result ? [row('partial', numbers.whole(result.partial))] : [],
        };
      }
      case 'sureness': {
        const { acceptability, spread } = useSureness.getState();
        return {
          title: t('ranking.sure.spread'),
          words: 'sureness',
          parameters: acceptability
            ? [
                row('samples', numbers.whole(acceptability.samples)),
                row('spread', spread === null ? t('ranking.sure.any') : numbers.percent(spread)),
                row('seed', String(SURENESS_SEED)),
              ]
            : [],
          missing: [],
        };
      }
      case 'weights': {
        const way = document.score.ways[subject.group];
        const data = results.weighing?.data[subject.group];
        const group = criteriaOf(model).find(({ id }) => id === subject.group) ?? model;
        const local = localWeights(subject.group, results);
        return {
          title: t(`weights.by.${way?.by ?? 'judgements'}`),
          words: way ? `weights.${way.by}` : 'judgement',
          parameters: [
            ...membersOf(group).map((member, i) => ({
              name: member.name[tongue],
              value: local?.[i]?.toFixed(4) ?? '–',
            })),
            ...(data ? [row('rows', numbers.whole(data.rows))] : []),
          ],
          missing: data ? [row('leftOut', numbers.whole(data.leftOut))] : [],
        };
      }
    }
  };
}
