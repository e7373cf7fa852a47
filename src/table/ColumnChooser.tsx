// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out as these groups are.
import { Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMN_GROUPS, type ColumnGroup, type TableColumn } from './columns.ts';
import { chooseColumns, setTable } from './tableState.ts';

/** Which columns are shown, by group; the id always is. */
export function ColumnChooser({ all, columns }: { all: TableColumn[]; columns: TableColumn[] }) {
  const { t } = useTranslation();
  const shown = new Set(columns.map(({ id }) => id));
  const choosable = all.filter(({ id }) => id !== 'id');
  const groups = COLUMN_GROUPS.map((group) => ({
    group,
    own: choosable.filter((column) => column.group === group),
  }));
  return (
    <Popover position="top-end" width={330} trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconColumns size={14} />}>
          {t('table.columns', { shown: columns.length, total: all.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Group gap="xs" mb="xs">
          <Button size="compact-xs" variant="light" onClick={() => setTable({ chosen: {} })}>
            {t('table.usualColumns')}
          </Button>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() =>
              chooseColumns(
                choosable.map(({ id }) => id),
                true,
              )
            }
          >
            {t('table.allColumns')}
          </Button>
        </Group>
        <ScrollArea.Autosize mah="min(340px, 50vh)" type="auto">
          {groups
            .filter(({ own }) => own.length > 0)
            .map(({ group, own }) => (
              <ColumnsOfGroup key={group} group={group} own={own} shown={shown} />
            ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnsOfGroup(props: { group: ColumnGroup; own: TableColumn[]; shown: ReadonlySet<string> }) {
  const { group, own, shown } = props;
  const { t } = useTranslation();
  const name = group === 'parcel' || group === 'file' ? t(`table.group.${group}`) : t(`lensGroup.${group}`);
  const visible = own.filter(({ id }) => shown.has(id)).length;
  return (
    <Stack role="group" aria-label={name} gap={5} mb="sm">
      <Checkbox
        size="xs"
        label={
          <Text span size="xs" fw={650}>
            {name}
          </Text>
        }
        checked={visible === own.length}
        indeterminate={visible > 0 && visible < own.length}
        onChange={() =>
          chooseColumns(
            own.map(({ id }) => id),
            visible < own.length,
          )
        }
      />
      {own.map(({ id, title, unit }) => (
        <Checkbox
          key={id}
          size="xs"
          ml="md"
          label={unit ? `${title} (${unit})` : title}
          checked={shown.has(id)}
          onChange={(event) => chooseColumns([id], event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
