import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { quietContext } from '../../../workers/model/job.ts';
import { project, utmDefinition } from '../../../workers/model/projection.ts';
import { SYNTAX_DEFAULTS, type SyntaxInput } from '../../../workers/model/syntax.ts';
import { prepareSyntax, syntax } from '../../../workers/network/syntax/syntax.ts';
import { UNITS_PER_RIGHT_ANGLE } from '../../../workers/network/syntax/turns.ts';
import { relaxedDepths } from './relaxed.ts';

const FILE = new URL('../../../../shared/data/cambridge-ma/raw/TRANS_Centerlines.geojson', import.meta.url);

function cambridge(): SyntaxInput {
  const lonLat: number[] = [];
  const lineStarts = [0];
  for (const { geometry } of JSON.parse(readFileSync(FILE, 'utf8')).features) {
    for (const line of geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) {
      for (const [lon, lat] of line) lonLat.push(lon, lat);
      lineStarts.push(lonLat.length / 2);
    }
  }
  const xy = project(utmDefinition(19, false), Float64Array.from(lonLat));
  return { ...SYNTAX_DEFAULTS, lines: { xy, lineStarts: Uint32Array.from(lineStarts) } };
}

describe('space syntax of Cambridge', () => {
  beforeEach(({ skip }) => {
    if (!existsSync(FILE)) skip('skipped: ../shared/data/cambridge-ma is absent');
  });

  it('every street of the main part reaches every other; depths from six are those of plain relaxation', async () => {
    const input = cambridge();
    const result = await syntax(input, quietContext());
    const { graph } = await prepareSyntax(input, quietContext());
    expect(result.segments).toBe(2603);
    result.nodeCount.forEach((count, s) => {
      expect(count).toBe(result.component[s] === 0 ? 2602 : 1);
    });
    for (const source of [0, 500, 1000, 1500, 2000, 2500]) {
      const depths = relaxedDepths(graph, source).filter(Number.isFinite);
      expect(result.nodeCount[source]).toBe(depths.length);
      const total = depths.reduce((sum, depth) => sum + depth, 0) / UNITS_PER_RIGHT_ANGLE;
      expect(result.totalDepth[source]).toBe(total);
      expect(result.nain[source]).toBeCloseTo(depths.length ** 1.2 / (total + 2), 12);
    }
  });

  it('tells what was simplified and what looks wrong, and draws every line that it used', async () => {
    const input = cambridge();
    const { notes, pieces } = await syntax({ ...input, radiusM: 400 }, quietContext());
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ['street-duplicate', 1],
      ['street-ends-snapped', 3],
      ['street-ends-touching', 3],
      ['syntax-merged', 45],
      ['syntax-dual', 22],
      ['syntax-crossings', 6],
      ['syntax-parts', 2],
    ]);
    // What is drawn twice is a piece of a line, not a whole one.
    expect(new Set(pieces.line).size).toBe(input.lines.lineStarts.length - 1);
    expect(pieces.segment.every((segment) => segment >= 0)).toBe(true);
  });
});
