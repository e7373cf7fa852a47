import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../src/table/gridKeys.ts';

const size = { rows: 100, columns: 8, page: 10 };
const from =
  (row: number, column: number) =>
  (key: string, ctrl = false) => {
    const to = cellAfter(key, ctrl, { row, column }, size);
    return to && [to.row, to.column];
  };

describe('moving through the grid by keyboard', () => {
  it('goes one cell with arrows and stops at the edges; above the first row is the header', () => {
    expect(from(0, 0)('ArrowRight')).toEqual([0, 1]);
    expect(from(0, 0)('ArrowLeft')).toEqual([0, 0]);
    expect(from(0, 3)('ArrowUp')).toEqual([-1, 3]);
    expect(from(-1, 3)('ArrowUp')).toEqual([-1, 3]);
    expect(from(99, 7)('ArrowDown')).toEqual([99, 7]);
    expect(from(99, 7)('ArrowRight')).toEqual([99, 7]);
  });

  it('goes a page up and down without leaving the rows', () => {
    expect(from(5, 2)('PageDown')).toEqual([15, 2]);
    expect(from(95, 2)('PageDown')).toEqual([99, 2]);
    expect(from(5, 2)('PageUp')).toEqual([0, 2]);
    expect(from(-1, 2)('PageUp')).toEqual([-1, 2]);
  });

  it('goes to the ends of the row, and with Ctrl to the ends of the table', () => {
    expect(from(5, 2)('Home')).toEqual([5, 0]);
    expect(from(5, 2)('End')).toEqual([5, 7]);
    expect(from(5, 2)('Home', true)).toEqual([0, 0]);
    expect(from(5, 2)('End', true)).toEqual([99, 7]);
  });

  it('stays in the header when no row passes the filter, and leaves other keys alone', () => {
    const empty = { rows: 0, columns: 8, page: 10 };
    expect(cellAfter('ArrowDown', false, { row: -1, column: 2 }, empty)).toEqual({ row: -1, column: 2 });
    expect(from(5, 2)('Tab')).toBeNull();
  });
});
