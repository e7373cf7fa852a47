/**
 * Das and Dennis (1998): all points of the unit simplex whose coordinates are whole parts of 1/divisions, in lexicographic order; there are
 * C(divisions + goals − 1, goals − 1) of them. A row per direction.
 */
export function directions(goals: number, divisions: number): Float64Array {
  const rows: number[] = [];
  const parts: number[] = [];
  const fill = (left: number) => {
    if (parts.length === goals - 1) {
      for (const part of parts) rows.push(part / divisions);
      rows.push(left / divisions);
      return;
    }
    for (let part = 0; part <= left; part++) {
      parts.push(part);
      fill(left - part);
      parts.pop();
    }
  };
  fill(divisions);
  return Float64Array.from(rows);
}
