import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { cellAt, type Field } from '../../workers/model/columns.ts';
import { quietContext } from '../../workers/model/job.ts';
import { collection, counted, feature, fileOf, inPieces, read, refusal, square } from './samples.ts';

const cells = ({ column }: Field, rows: number) =>
  Array.from({ length: rows }, (_, row) => cellAt(column, row));
const columnsOf = (layer: { fields: Field[]; passport: { features: number } }) =>
  Object.fromEntries(layer.fields.map((field) => [field.name, cells(field, layer.passport.features)]));

describe('the stream', () => {
  const text = JSON.stringify(
    collection(
      [
        feature('Polygon', [square(120.1, 31.2, 0.01)], {
          名称: '石山"社区"\\',
          n: 1.5,
          tags: { a: ['}', ']'] },
        }),
        feature('MultiPolygon', [[square(120.2, 31.2, 0.01)], [square(120.3, 31.2, 0.01)]], {
          名称: '🏙️',
          n: -2e-3,
        }),
        { ...feature('Point', [120, 31]), id: 7 },
      ],
      { name: 'features', crs: null, bbox: [1, 2, { features: [] }], date: '2024-05', synthetic: true },
    ),
  );

  test('gives the same layer however it is cut into chunks', async () => {
    const whole = await read(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
        async (sizes) => {
          expect(await readGeoJson(inPieces(text, sizes), quietContext())).toEqual(whole);
        },
      ),
      { seed: 2, numRuns: 60 },
    );
  });

  test('gives the same layer with white space between all tokens, and with a byte order mark', async () => {
    const { geometry, fields, notes } = await read(text);
    const spaced = await read(`\uFEFF \r\n${JSON.stringify(JSON.parse(text), null, '\t')}\n\n`);
    expect(spaced).toMatchObject({ geometry, fields, notes });
  });

  test('gives the same layer with type and crs after the features', async () => {
    const { features, ...members } = JSON.parse(text);
    const { geometry, fields } = await read({ features, ...members });
    expect(await read(text)).toMatchObject({ geometry, fields });
  });

  test('is hashed and told in the passport', async () => {
    const { passport } = await read(
      collection([feature('Point', [1, 2])], {
        source: 'City',
        license: 'PDDL',
        sensitivity: 'open',
        date: 2014,
      }),
      'a.geojson',
    );
    const bytes = JSON.stringify(
      collection([feature('Point', [1, 2])], {
        source: 'City',
        license: 'PDDL',
        sensitivity: 'open',
        date: 2014,
      }),
    );
    expect(passport).toEqual({
      file: 'a.geojson',
      bytes: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
      crs: 'WGS84',
      features: 1,
      synthetic: false,
      source: 'City',
      licence: 'PDDL',
      date: '2014',
      sensitivity: 'open',
    });
  });

  test('reports its progress in bytes up to the whole', async () => {
    const steps: [string, number, number][] = [];
    const file = inPieces(text, [100]);
    await readGeoJson(file, { ...quietContext(), progress: (...step) => steps.push(step) });
    expect(steps[0]).toEqual(['reading', 100, file.size]);
    expect(steps.at(-1)).toEqual(['reading', file.size, file.size]);
  });

  test('stops where it is when cancelled', async () => {
    const controller = new AbortController();
    let bytes = 0;
    const context = {
      ...quietContext(controller.signal),
      progress(_: string, done: number) {
        bytes = done;
        if (done >= 200) controller.abort();
      },
    };
    expect((await refusal(readGeoJson(inPieces(text, [50]), context))).code).toBe('cancelled');
    expect(bytes).toBe(200);
  });

  test('accepts a bare Feature and a bare Geometry as one feature', async () => {
    const line = { type: 'LineString', coordinates: [[1, 2], [3, 4]] }; // biome-ignore format: a pair is one thing
    const asFeature = await read({ type: 'Feature', geometry: line, properties: { a: 1 }, id: 'x' });
    expect(asFeature.passport.features).toBe(1);
    expect(columnsOf(asFeature)).toEqual({ a: [1], id: ['x'] });
    expect((await read(line)).geometry).toEqual(asFeature.geometry);
  });
});

describe('geometry', () => {
  test('becomes flat coordinates with offsets', async () => {
    const { geometry } = await read(
      collection([
        feature('MultiPolygon', [[square(0, 0, 4), square(1, 1, 1).reverse()], [square(9, 0, 1)]]),
        feature('Polygon', [square(20, 0, 1)]),
      ]),
    );
    expect(geometry).toMatchObject({
      kind: 'polygon',
      featureStarts: Uint32Array.of(0, 2, 3),
      polygonStarts: Uint32Array.of(0, 2, 3, 4),
      ringStarts: Uint32Array.of(0, 5, 10, 15, 20),
      xy: new Float64Array(0),
    });
    expect(geometry.lonLat.subarray(0, 10)).toEqual(Float64Array.from(square(0, 0, 4).flat()));
  });

  test('of the most frequent family makes the layer; the rest is counted, and its values do not stay', async () => {
    const layer = await read(
      collection([
        feature('Point', [0, 0], { name: 'lost' }),
        feature('LineString', [[0, 0], [1, 1]], { name: 'a' }), // biome-ignore format: a pair is one thing
        { type: 'Feature', geometry: null, properties: {} },
        feature('MultiLineString', [[[0, 0], [1, 1]], [[2, 2], [3, 3]]], { name: 'b' }), // biome-ignore format: a pair is one thing
        feature('LineString', []),
        feature('Polygon', [square(0, 0, 1)], { name: 'lost too' }),
        { type: 'Feature', geometry: { type: 'GeometryCollection', geometries: [] }, properties: {} },
        feature('Curve', [[0, 0]]),
        null,
        { attributes: {} },
      ]),
    );
    expect(layer.geometry).toMatchObject({ kind: 'line', featureStarts: Uint32Array.of(0, 1, 3) });
    expect(layer.fields).toEqual([
      { name: 'name', column: { type: 'text', codes: Int32Array.of(0, 1), dictionary: ['a', 'b'] } },
    ]);
    expect(counted(layer.notes)).toEqual({
      'null-geometry': 2,
      'geometry-collection': 1,
      'unknown-geometry': 1,
      'not-a-feature': 2,
      'other-points': 1,
      'other-polygons': 1,
    });
  });

  test('loses heights, and features with a coordinate that is no number, with notes', async () => {
    const text = JSON.stringify(
      collection([feature('Point', [1, 2, 50]), feature('Point', [null, 2]), 'NAN']),
    );
    const layer = await read(
      text.replace('"NAN"', '{"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,1]}}'),
    );
    expect(layer.geometry.lonLat).toEqual(Float64Array.of(1, 2));
    expect(counted(layer.notes)).toEqual({ 'bad-coordinates': 2, 'height-dropped': 1, 'bare-nan': 1 });
  });

  test('that breaks off inside a feature leaves nothing of it behind', async () => {
    const good = feature('Polygon', [square(0, 0, 1)]);
    const bad = feature('MultiPolygon', [[square(5, 5, 1)], [[[0, 0], [1, 'x'], [1, 1], [0, 0]]]]); // biome-ignore format: a pair is one thing
    const { geometry } = await read(collection([good, bad, good]));
    expect(geometry).toEqual((await read(collection([good, good]))).geometry);
  });

  test('has its rings mended: closed, without repeated vertices, wound, and without rings of no area', async () => {
    const open = square(0, 0, 1).slice(0, 4).reverse();
    const repeated = square(2, 0, 1).flatMap((vertex) => [vertex, vertex]);
    const flat = [[0.2, 0.2], [0.3, 0.2], [0.4, 0.2], [0.2, 0.2]]; // biome-ignore format: a pair is one thing
    const layer = await read(
      collection([
        feature('Polygon', [open, square(0.1, 0.1, 0.1)]),
        feature('Polygon', [repeated, flat]),
        feature('Polygon', [flat, square(9, 9, 1)]),
      ]),
    );
    expect(layer.geometry).toEqual(
      (
        await read(
          collection([
            feature('Polygon', [[[0, 1], [0, 0], [1, 0], [1, 1], [0, 1]], square(0.1, 0.1, 0.1).reverse()]), // biome-ignore format: a pair is one thing
            feature('Polygon', [square(2, 0, 1)]),
          ]),
        )
      ).geometry,
    );
    expect(counted(layer.notes)).toEqual({
      'degenerate-geometry': 1,
      'ring-closed': 1,
      'ring-dropped': 1,
      'repeated-vertices': 1,
    });
  });

  test('keeps rings that cross or touch themselves, and counts them', async () => {
    const bowTie = [[0, 0], [2, 2], [2, 0], [0, 1], [0, 0]]; // biome-ignore format: a pair is one thing
    const spike = [[0, 0], [1, 0], [1, 1], [1, 2], [1, 1], [0, 1], [0, 0]]; // biome-ignore format: a pair is one thing
    const layer = await read(
      collection([bowTie, spike, square(5, 5, 1)].map((ring) => feature('Polygon', [ring]))),
    );
    expect(layer.passport.features).toBe(3);
    expect(counted(layer.notes)).toEqual({ 'ring-crosses': 1, 'ring-touches': 1 });
  });

  test('out of range in fewer than one of a hundred features is left out; from there on the file is refused', async () => {
    const points = Array.from({ length: 200 }, (_, i) => feature('Point', [i / 10, 1], { i }));
    points[5] = feature('Point', [999, 1], { i: 5 });
    const layer = await read(collection(points));
    expect(counted(layer.notes)).toEqual({ 'out-of-range': 1 });
    expect(columnsOf(layer).i).toEqual([...Array(200).keys()].filter((i) => i !== 5));
    points[6] = feature('Point', [999, 1], { i: 6 });
    expect((await refusal(read(collection(points)))).code).toBe('coordinates-not-degrees');
  });
});

describe('fields', () => {
  const valuesOf = async (...values: unknown[]) =>
    columnsOf(
      await read(collection(values.map((v) => feature('Point', [0, 0], v === undefined ? null : { v })))),
    ).v;

  test('come in first-seen order over all features, missing where a feature has none', async () => {
    const layer = await read(
      collection([
        feature('Point', [0, 0], { b: 1, 2: 'x' }),
        feature('Point', [0, 0], null),
        feature('Point', [0, 0], { c: 3, b: 2 }),
      ]),
    );
    expect(layer.fields.map(({ name }) => name)).toEqual(['2', 'b', 'c']);
    expect(columnsOf(layer)).toEqual({
      2: ['x', undefined, undefined],
      b: [1, undefined, 2],
      c: [undefined, undefined, 3],
    });
  });

  test('are numbers if every value is a number; zero stays zero and null is missing', async () => {
    expect(await valuesOf(0, null, -1.5)).toEqual([0, undefined, -1.5]);
  });

  test('written as plain numbers throughout are numbers, with a note', async () => {
    const layer = await read(
      collection([feature('Point', [0, 0], { v: '12.50' }), feature('Point', [0, 0], { v: 3 })]),
    );
    expect(columnsOf(layer).v).toEqual([12.5, 3]);
    expect(layer.notes).toEqual([
      { code: 'numeric-text', severity: 'info', count: 1, source: 'sample.geojson', params: { fields: 'v' } },
    ]);
  });

  test.each([['0123'], ['12345678901'], ['1e5'], ['+1'], ['1,000'], ['12 m']])(
    'with a text such as %s stay text, numbers beside it as written',
    async (text) => {
      expect(await valuesOf(text, 7)).toEqual([text, '7']);
    },
  );

  test('of truth values and nested values become text; blank text is missing', async () => {
    expect(await valuesOf(true, false, { a: [1] }, '', '  ')).toEqual([
      'true',
      'false',
      '{"a":[1]}',
      undefined,
      undefined,
    ]);
  });

  test('that are called like parts of a JavaScript object are fields like others', async () => {
    const text = JSON.stringify(collection([feature('Point', [0, 0], { X: 1, constructor: 2 })]));
    expect((await read(text.replace('"X"', '"__proto__"'))).fields.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  test('a file that the stream cannot read is told of', async () => {
    const file = fileOf(JSON.stringify(collection([feature('Point', [0, 0])])));
    file.stream = () => new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    expect(await refusal(readGeoJson(file, quietContext()))).toMatchObject({
      code: 'file-unreadable',
      params: { file: 'sample.geojson', got: 'gone' },
    });
  });
});
