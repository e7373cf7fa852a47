/** A cell of the grid; row -1 is the header. */
export interface CellAt {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that fit on screen. */
  page: number;
}

/** Where a key leads from a cell; null where it is not a key for moving. Source: ARIA Authoring Practices, grid pattern. */
export function cellAfter(key: string, ctrl: boolean, at: CellAt, size: GridSize): CellAt | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (row: number, column: number): CellAt => ({
    row: Math.max(-1, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'PageUp':
      return to(Math.max(at.row - size.page, Math.min(0, at.row)), at.column);
    case 'PageDown':
      return to(at.row + size.page, at.column);
    case 'Home':
      return ctrl ? to(0, 0) : to(at.row, 0);
    case 'End':
      return ctrl ? to(lastRow, lastColumn) : to(at.row, lastColumn);
    default:
      return null;
  }
}
