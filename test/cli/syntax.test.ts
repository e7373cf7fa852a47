import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { SYNTAX_DEFAULTS } from '../../workers/model/syntax.ts';
import { syntax } from '../../workers/network/syntax/syntax.ts';
import { districtOf } from './district.ts';
import { demo, folderWith, lineFile, told } from './terminal.ts';

/** A cross: four arms of 100 m. From an arm one other is straight on (0), two are at a right angle (1 each): TD = 2. */
const CROSS = lineFile([
  [
    [0, 0],
    [100, 0],
  ],
  [
    [0, 0],
    [-100, 0],
  ],
  [
    [0, 0],
    [0, 100],
  ],
  [
    [0, 0],
    [0, -100],
  ],
]);

describe('syntax', () => {
  test('of a cross follows from the definition: NAIN 4^1.2/(2 + 2), no choice', async () => {
    const files = folderWith({ 'cross.geojson': CROSS });
    const json = await told(
      ...['syntax', '--network', files.path('cross.geojson'), '--crs', 'local', '--radius', 'n', '--values'],
    );
    expect(json).toMatchObject({ segments: 4, lengthM: 400, components: 1 });
    expect(json.values.totalDepth).toEqual([2, 2, 2, 2]);
    for (const key of ['min', 'mean', 'max']) expect(json.nain[key]).toBeCloseTo(4 ** 1.2 / 4, 12);
    expect(json.nach).toEqual({ min: 0, mean: 0, max: 0 });
  });

  test('with a radius only what is near counts', async () => {
    const files = folderWith({ 'cross.geojson': CROSS });
    const words = [
      'syntax',
      '--network',
      files.path('cross.geojson'),
      '--crs',
      'local',
      '--values',
      '--radius',
    ];
    expect((await told(...words, '99')).values.nodeCount).toEqual([1, 1, 1, 1]);
    expect((await told(...words, '100')).values.nodeCount).toEqual([4, 4, 4, 4]);
  });

  test('of the demo is what the kernel says of its streets; the pieces are written with it', async () => {
    const { streets } = await districtOf(['parcels', 'streets'].map(demo));
    const { xy, lineStarts } = streets!.geometry;
    const kernel = await syntax({ ...SYNTAX_DEFAULTS, lines: { xy, lineStarts } }, quietContext());
    const files = folderWith();
    const out = files.path('syntax.geojson');
    const json = await told(
      ...['syntax', '--network', demo('streets'), '--radius', 'n', '--values', '--out', out],
    );
    expect(Float64Array.from(json.values.nain)).toEqual(kernel.nain);
    expect(Float64Array.from(json.values.choice)).toEqual(kernel.choice);
    expect(json.nain.max).toBe(Math.max(...kernel.nain));
    const { features } = JSON.parse(readFileSync(out, 'utf8'));
    expect(features).toHaveLength(kernel.pieces.segment.length);
    const [first] = features;
    expect(first.geometry.type).toBe('LineString');
    expect(first.properties.nain).toBe(kernel.nain[kernel.pieces.segment[0]]);
  });
});
