import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import type { Sheet } from '../../../workers/model/sheet.ts';
import { compareSheets } from '../../../workers/renewal/sheet/compare.ts';
import { sheetOf } from '../../project/assumptions.ts';
import { useTongue } from '../../words/tongue.ts';
import { useUnit } from './useUnit.ts';

/** In what the scenario's sheet differs from another one. */
export function SheetCompare(props: { scenario: Scenario; name: string; other: Sheet; onClose(): void }) {
  const { scenario, name, other, onClose } = props;
  const { t } = useTranslation();
  const tongue = useTongue();
  const unit = useUnit();
  const differences = compareSheets(other, sheetOf(scenario));
  const percent = (relative: number) =>
    Number.isNaN(relative) ? '' : `${relative > 0 ? '+' : ''}${(100 * relative).toFixed(1)} %`;
  return (
    <section aria-label={t('assume.comparison')} data-testid="sheet-compare">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('assume.against', { name, count: differences.length })}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {t('assume.close')}
        </Button>
      </Group>
      {differences.length > 0 && (
        <ScrollArea.Autosize mah={260}>
          <Table fz="xs" withRowBorders verticalSpacing={3} horizontalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('assume.what')}</Table.Th>
                <Table.Th>{name}</Table.Th>
                <Table.Th>{scenario.name}</Table.Th>
                <Table.Th>{t('assume.change')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map(({ id, before, after, relative }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    {(before ?? after)!.name[tongue]} {unit((before ?? after)!.unit)}
                  </Table.Td>
                  <Table.Td>{before ? before.value : t('assume.absent')}</Table.Td>
                  <Table.Td>{after ? after.value : t('assume.absent')}</Table.Td>
                  <Table.Td>
                    {before?.value === after?.value ? t('assume.notValue') : percent(relative)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}
