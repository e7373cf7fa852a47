import { Table } from '@mantine/core';

/** Rows of texts as a small table: the first column names the row. */
export function ChartTable({ head, rows, caption }: { caption: string; head: string[]; rows: string[][] }) {
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ...cells]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column, whose names may repeat.
                <Table.Td key={i}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
