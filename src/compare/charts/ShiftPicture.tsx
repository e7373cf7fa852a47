import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { binsOf } from '../../../workers/compare/bins.ts';
import { splitShift } from '../../../workers/compare/shift.ts';
import type { ParcelColumn } from '../../../workers/model/compare.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { legendOnTop } from '../../charts/parts.ts';
import { useChartTheme } from '../../charts/theme.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import { useNumbers } from '../../words/numbers.ts';
import type { Measured } from '../useMeasured.ts';
import { useChartLook } from './chartLook.ts';
import { isOfPeople, parcelsOf, peopleOf } from './parcelsOf.ts';
import { ShiftTable } from './ShiftTable.tsx';
import { TODAY_COLOUR } from './today.ts';

const BINS = 16;

/** How a result of the parcels is spread before and after, and which part of the shift is mean, spread and the rest. */
export function ShiftPicture({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const { entry, columns, column } = parcelsOf(measured, useChartLook());
  if (!entry || !column) return <Text size="sm">{t('pictures.noParcels')}</Text>;
  return (
    <Shift name={entry.scenario.name} colour={entry.scenario.colour} columns={columns} column={column} />
  );
}

function Shift(props: { name: string; colour: string; columns: ParcelColumn[]; column: ParcelColumn }) {
  const { name, colour, columns, column } = props;
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useFigureWords();
  const color = useChartTheme().textStyle?.color;
  const sides = useMemo(() => {
    const people = peopleOf(columns, column);
    const before = { values: column.before, weights: people?.before };
    const after = { values: column.after, weights: people?.after };
    return { before, after, bins: binsOf([before, after], BINS) };
  }, [columns, column]);
  const split = useMemo(() => (sides.bins ? splitShift(sides.before, sides.after, {}) : null), [sides]);
  const option = useMemo((): ChartOption => {
    if (!sides.bins) return {};
    const { edges, shares } = sides.bins;
    const bars = (label: string, fill: string, of: Float64Array) => ({
      name: label,
      type: 'bar' as const,
      itemStyle: { color: fill },
      data: [...of],
    });
    return {
      animation: false,
      grid: { left: 54, right: 16, top: 30, bottom: 28 },
      legend: legendOnTop(color),
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value) => numbers.percent(Number(value)),
      },
      xAxis: {
        type: 'category',
        data: Array.from(shares[0], (_, k) => words.write(column.unit, (edges[k] + edges[k + 1]) / 2)),
        axisLabel: { fontSize: 10 },
      },
      yAxis: {
        type: 'value',
        max: ({ max }) => Math.min(1, 1.1 * max),
        splitNumber: 3,
        axisLabel: { fontSize: 10, formatter: (share: number) => numbers.percent(share) },
      },
      series: [bars(t('compare.today'), TODAY_COLOUR, shares[0]), bars(name, colour, shares[1])],
    };
  }, [sides, column, name, colour, words, numbers, t, color]);
  const title = t(`pictures.column.${column.id}`);
  if (!sides.bins || !split) return <Text size="sm">{t('pictures.shiftMissing', { column: title })}</Text>;
  const { edges, shares } = sides.bins;
  const median = split.quantiles[2];
  const message = t('pictures.shiftMessage', {
    name,
    column: title,
    before: words.write(column.unit, split.means[0]),
    after: words.write(column.unit, split.means[1]),
    unit: words.unitOf(column.unit),
    total: words.writeChange(column.unit, median.total),
    mean: words.writeChange(column.unit, median.mean),
    spread: words.writeChange(column.unit, median.spread),
    rest: words.writeChange(column.unit, median.rest),
  });
  return (
    <Stack gap="xs" data-testid="shift">
      <Text size="sm" fw={600} data-testid="picture-message">
        {message}
      </Text>
      <Chart
        label={message}
        option={option}
        height={230}
        table={
          <ChartTable
            caption={`${title} (${words.unitOf(column.unit)})`}
            head={[t('sure.from'), t('sure.to'), t('compare.today'), name]}
            rows={Array.from(shares[0], (_, k) => [
              words.write(column.unit, edges[k]),
              words.write(column.unit, edges[k + 1]),
              numbers.percent(shares[0][k]),
              numbers.percent(shares[1][k]),
            ])}
          />
        }
      />
      <ShiftTable split={split} unit={column.unit} />
      <Text size="xs" c="dimmed">
        {t(isOfPeople(column) ? 'pictures.byPeople' : 'pictures.byParcel')}{' '}
        {t('pictures.shiftHow', { missing: numbers.whole(split.missing[0]) })}
      </Text>
    </Stack>
  );
}
