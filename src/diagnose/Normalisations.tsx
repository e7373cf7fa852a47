import { Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { normalise } from '../../workers/appraisal/ranking/normalise.ts';
import type { RankChoice } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { indicatorsOf, type TreeIndicator } from '../../workers/model/indicator-tree.ts';
import type { Normalisation, RankMethod } from '../../workers/model/ranking.ts';
import { useModel } from '../project/models.ts';
import { useResults } from '../project/results.ts';
import { edit } from '../project/store.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { tellProblem } from '../shell/notices.ts';
import { useTongue } from '../words/tongue.ts';
import { setNormalisation, setRanking } from './rankEdits.ts';
import { TypedText } from './TypedText.tsx';
import { Unfold } from './Unfold.tsx';

/** How the indicators' values become comparable, for all and for single ones. TOPSIS and VIKOR scale by themselves. */
export function Normalisations({ method, choice }: { method: RankMethod; choice: RankChoice }) {
  const { t } = useTranslation();
  const model = useModel();
  const ids = useResults((results) => results.ranking?.ids);
  return (
    <Unfold label={t('ranking.scales')}>
      <Stack gap={8} mt={6}>
        {method === 'wsm' && (
          <Select
            size="xs"
            label={t('ranking.scaleAll')}
            allowDeselect={false}
            data={(['minmax', 'z'] as const).map((scale) => ({
              value: scale,
              label: t(`ranking.scale.${scale}`),
            }))}
            value={choice.scale}
            onChange={(scale) => scale && edit(setRanking({ scale: scale as RankChoice['scale'] }))}
          />
        )}
        {indicatorsOf(model)
          .filter(({ id }) => ids?.includes(id))
          .map((indicator) => (
            <OwnScale
              key={indicator.id}
              indicator={indicator}
              method={method}
              how={choice.normalise[indicator.id] ?? null}
            />
          ))}
      </Stack>
    </Unfold>
  );
}

interface OwnScaleProps {
  indicator: TreeIndicator;
  method: RankMethod;
  how: Normalisation | null;
}

function OwnScale({ indicator, method, how }: OwnScaleProps) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const { id } = indicator;
  const types =
    method === 'wsm' ? (['minmax', 'z', 'target', 'piecewise'] as const) : (['target', 'piecewise'] as const);
  const change = (next: Normalisation | null) => {
    try {
      // What is wrong with it is wrong with any values.
      if (next) normalise(new Float64Array(0), next, indicator.better);
      edit(setNormalisation(id, next));
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <div>
      <Select
        size="xs"
        label={indicator.name[tongue]}
        allowDeselect={false}
        data={[
          { value: 'as-all', label: t(method === 'wsm' ? 'ranking.asAll' : 'ranking.asMethod') },
          ...types.map((type) => ({ value: type, label: t(`ranking.scale.${type}`) })),
        ]}
        value={how && types.some((type) => type === how.type) ? how.type : 'as-all'}
        onChange={(type) => {
          if (type) change(type === 'as-all' ? null : startOf(type as Normalisation['type'], indicator));
        }}
      />
      {how?.type === 'target' && (
        <Group gap={8} mt={4} wrap="nowrap">
          {(['low', 'high'] as const).map((end) => (
            <NumberField
              key={end}
              label={t(`ranking.${end}`)}
              unit=""
              width={120}
              min={-1e12}
              max={1e12}
              decimals={6}
              value={how[end]}
              onCommit={(value) => change({ ...how, [end]: value })}
            />
          ))}
        </Group>
      )}
      {how?.type === 'piecewise' && (
        <TypedText
          label={t('ranking.points')}
          value={how.points.map((point) => point.join(':')).join(', ')}
          onCommit={(text) => {
            try {
              change({ type: 'piecewise', points: pointsOf(text) });
            } catch (error) {
              tellProblem(error);
            }
          }}
        />
      )}
    </div>
  );
}

/** `5:1, 15:0` → [[5, 1], [15, 0]]. @throws piecewise-text */
function pointsOf(text: string): [number, number][] {
  return text
    .split(/[,，;；]/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [value, result, ...more] = part
        .split(/[:：]/)
        .map((number) => (number.trim() === '' ? Number.NaN : Number(number)));
      if (!Number.isFinite(value) || !Number.isFinite(result) || more.length > 0)
        throw new ReweaveError('piecewise-text', { got: part.trim() });
      return [value, result];
    });
}

/** Something to begin with: from the least to the greatest value that there is. */
function startOf(type: Normalisation['type'], { id, better }: TreeIndicator): Normalisation {
  const leaf = useResults.getState().measured?.find((one) => one.id === id);
  const short = (value: number) => Number(value.toPrecision(3));
  const { min, max } = leaf && !leaf.missing ? leaf.breaks : { min: 0, max: 1 };
  const [low, high] = [short(min), short(max)];
  switch (type) {
    case 'target':
      return { type, low, high };
    case 'piecewise': {
      const points: [number, number][] =
        better === 'higher'
          ? [
              [low, 0],
              [high, 1],
            ]
          : [
              [low, 1],
              [high, 0],
            ];
      return { type, points };
    }
    default:
      return { type };
  }
}
