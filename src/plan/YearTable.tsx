import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../workers/model/evaluation.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { orTellWhy } from '../table/takeAway.ts';
import { type FigureRow, rowsByYear } from './figureRows.ts';
import { useFigureWords } from './figureWords.ts';
import { takeFigures } from './takeFigures.ts';
import { YearCharts } from './YearCharts.tsx';

/** All figures in all years, to read and to take away. */
export function YearTable({ evaluation, scenario }: { evaluation: Evaluation; scenario: Scenario }) {
  const { t } = useTranslation();
  const { nameOf, unitOf, write } = useFigureWords();
  const groups = rowsByYear(evaluation);
  const years = Array.from({ length: evaluation.years }, (_, i) => i + 1);
  const take = () =>
    orTellWhy(
      takeFigures(
        groups.flatMap(({ rows }) => rows),
        evaluation.years,
        scenario.name,
        nameOf,
      ),
    );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t('figures.yearsIntro')}
        </Text>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={15} />} onClick={take}>
          {t('figures.csv')}
        </Button>
      </Group>
      <YearCharts evaluation={evaluation} />
      <Table.ScrollContainer minWidth={0} mah="70vh">
        <Table fz="xs" verticalSpacing={2} horizontalSpacing={8} stickyHeader className="year-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('figures.column.name')}</Table.Th>
              <Table.Th scope="col">{t('figures.column.unit')}</Table.Th>
              <Table.Th scope="col">{t('figures.column.today')}</Table.Th>
              {years.map((year) => (
                <Table.Th key={year} scope="col">
                  {t('figures.column.year', { year })}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('figures.column.end')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ group, rows }) => (
              <Fragment key={group}>
                <Table.Tr>
                  <Table.Th colSpan={years.length + 4} scope="rowgroup">
                    {t(`figures.group.${group}`)}
                  </Table.Th>
                </Table.Tr>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Th scope="row" fw={400}>
                      {nameOf(row)}
                    </Table.Th>
                    <Table.Td>{unitOf(row.unit)}</Table.Td>
                    <Table.Td>{row.isState ? write(row.unit, row.today) : '–'}</Table.Td>
                    {years.map((year) => (
                      <Table.Td key={year}>{cell(row, year)}</Table.Td>
                    ))}
                    <Table.Td fw={600}>{write(row.unit, row.end)}</Table.Td>
                  </Table.Tr>
                ))}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );

  function cell({ unit, byYear }: FigureRow, year: number): string {
    return byYear ? write(unit, byYear[year]) : '–';
  }
}
