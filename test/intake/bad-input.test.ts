import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { quietContext } from '../../workers/model/job.ts';
import { collection, feature, fileOf, inPieces, read, refusal, square } from './samples.ts';

const GOOD = JSON.stringify(collection([feature('Point', [1, 2], { a: 'x' }), feature('Point', [3, 4])]));
const bytes = (...values: number[]) =>
  fileOf(Uint8Array.from([...values, ...new Array(20).fill(1)]), 'a.bin');
const utf16 = (text: string, mark: number[]) =>
  fileOf(Uint8Array.from([...mark, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]), 'u.geojson');

describe('what is not GeoJSON text is refused by what it is', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['', 'empty-file', { bytes: 0 }],
    [' \n ', 'empty-file', { bytes: 3 }],
    ['parcelId,area\n1,2', 'not-json', { got: 'parcelId,area', at: 0 }],
    ['<html></html>', 'not-json', { got: '<html></html>' }],
    ['12,3\n4,5', 'not-json', { got: '12,3' }],
    [`var x = ${GOOD};`, 'script', { got: 'var x =' }],
    [`\nconst data=${GOOD}`, 'script', { got: 'const data=' }],
    [`callback(${GOOD})`, 'script', { got: 'callback(' }],
    [`window.map.data = ${GOOD}`, 'script', { got: 'window.map.data =' }],
    [`/* parcels */ ${GOOD}`, 'script', { got: '/*' }],
    [`export default ${GOOD}`, 'script', { got: 'export default' }],
    ['[1, 2]', 'json-not-object', { got: '[1,' }],
    ['"text"', 'json-not-object', { got: '"text"' }],
    ['42', 'json-not-object', { got: '42' }],
    ['{}', 'not-geojson', { type: '—', keys: '' }],
    ['{"a":1,"b":{"c":[2]}}', 'not-geojson', { type: '—', keys: 'a, b' }],
    [
      '{"features":[{"attributes":{}}],"geometryType":"x"}',
      'not-geojson',
      { keys: 'features, geometryType' },
    ],
    ['{"type":"FeatureCollection"}', 'not-geojson', { type: '"FeatureCollection"', keys: 'type' }],
    ['{"type":"FeatureCollection","features":{}}', 'not-geojson', { keys: 'type, features' }],
    ['{"type":"Topology","arcs":[[[1,2]]],"objects":{}}', 'topojson', {}],
    ['{"arcs":[],"objects":{},"type":"Topology"}', 'topojson', {}],
    ['{"type":"FeatureCollection","features":[]}', 'empty-collection', {}],
  ])('%s', async (text, code, params) => {
    expect(await refusal(read(text))).toMatchObject({ code, params: { file: 'sample.geojson', ...params } });
  });

  test.each<[string, File, string, Record<string, unknown>]>([
    ['a ZIP archive', bytes(0x50, 0x4b, 3, 4), 'archive', { got: 'ZIP' }],
    ['gzip', bytes(0x1f, 0x8b, 8), 'archive', { got: 'gzip' }],
    ['a shapefile', bytes(0, 0, 0x27, 0x0a), 'other-format', { got: 'Shapefile (.shp)' }],
    ['a GeoPackage', fileOf('SQLite format 3\0', 'a.gpkg'), 'other-format', { got: 'GeoPackage / SQLite' }],
    ['FlatGeobuf', fileOf('fgb\x03fgb', 'a.fgb'), 'other-format', { got: 'FlatGeobuf' }],
    ['UTF-16 with its mark', utf16(GOOD, [0xff, 0xfe]), 'utf-16', {}],
    ['UTF-16 without a mark', utf16(GOOD, []), 'utf-16', {}],
  ])('%s', async (_, file, code, params) => {
    expect(await refusal(readGeoJson(file, quietContext()))).toMatchObject({ code, params });
  });

  test('GBK text is refused with the number of the feature', async () => {
    const [before, after] = GOOD.split('"x"');
    const encode = (text: string) => new TextEncoder().encode(text);
    const file = fileOf(Uint8Array.from([...encode(`${before}"`), 0xc3, 0xfb, ...encode(`"${after}`)]));
    expect(await refusal(readGeoJson(file, quietContext()))).toMatchObject({
      code: 'not-utf-8',
      params: { feature: 1 },
    });
  });
});

describe('broken JSON is told of by where it breaks', () => {
  const second = GOOD.indexOf('{"type":"Feature"', 50);

  test.each<[string, string, string, Record<string, unknown>]>([
    [
      'inside a feature',
      GOOD.slice(0, second + 20),
      'truncated-in-feature',
      { feature: 2, bytes: second + 20 },
    ],
    ['between features', GOOD.slice(0, second), 'truncated', { features: 1, bytes: second }],
    ['before the last brace', GOOD.slice(0, -1), 'truncated', { features: 2 }],
    ['in a member', '{"type":"Feat', 'truncated', { features: 0 }],
    ['a comma too many', GOOD.replace('},{"type"', '},,{"type"'), 'not-json', { got: ',', at: second }],
    ['no comma', GOOD.replace('},{"type"', '} {"type"'), 'not-json', { got: '{', at: second }],
    ['an unquoted key', '{type:"FeatureCollection"}', 'not-json', { got: 't', at: 1 }],
    ['a second value', `${GOOD}\n${GOOD}`, 'not-json', { got: '{', at: GOOD.length + 1 }],
    ['a broken feature', GOOD.replace('[3,4]', '[3,,4]'), 'bad-feature', { feature: 2, at: second }],
    ['a broken member', '{"type":truth,"features":[]}', 'bad-member', { key: 'type', got: 'truth' }],
  ])('%s', async (_, text, code, params) => {
    expect(await refusal(read(text))).toMatchObject({ code, params });
    expect(await refusal(readGeoJson(inPieces(text, [7]), quietContext()))).toMatchObject({ code, params });
  });
});

describe('limits', () => {
  test('a feature of more than 64 MB is refused before it is held whole', async () => {
    const file = fileOf(`{"type":"FeatureCollection","features":[{"a":"${'x'.repeat(65 * 1024 * 1024)}"}]}`);
    expect(await refusal(readGeoJson(file, quietContext()))).toMatchObject({
      code: 'feature-too-large',
      params: { feature: 1, limitMb: 64 },
    });
  });

  test('more than 2,000,000 features are refused', async () => {
    const file = fileOf(`{"type":"FeatureCollection","features":[${'0,'.repeat(2_000_000)}0]}`);
    expect(await refusal(readGeoJson(file, quietContext()))).toMatchObject({
      code: 'too-many-features',
      params: { limit: 2_000_000 },
    });
  });
});

describe('coordinates that cannot be placed are refused with the range seen', () => {
  test.each<[string, unknown, string, Record<string, unknown>]>([
    [
      'metres without a CRS',
      collection([feature('Polygon', [square(231_000, 900_000, 50)])]),
      'coordinates-not-degrees',
      { minX: 231_000, maxX: 231_050, minY: 900_000, maxY: 900_050 },
    ],
    ['latitude first', collection([feature('Point', [31.2, 121.5])]), 'latitude-first', { minY: 121.5 }],
    [
      'degrees that are said to be metres',
      collection([feature('Point', [121.5, 31.2])], {
        crs: { type: 'name', properties: { name: 'EPSG:3857' } },
      }),
      'crs-does-not-fit',
      { crs: 'EPSG:3857', minX: 121.5 },
    ],
    [
      'metres that are said to be degrees',
      collection([feature('Point', [500_000, 3_400_000])], {
        crs: { properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
      }),
      'crs-does-not-fit',
      { crs: 'EPSG:4490' },
    ],
    [
      'an unknown CRS',
      collection([feature('Point', [1, 2])], { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }),
      'unknown-crs',
      { got: 'urn:ogc:def:crs:EPSG::2154' },
    ],
    [
      'no geometry at all',
      collection([{ type: 'Feature', geometry: null }]),
      'no-usable-geometry',
      { count: 1 },
    ],
  ])('%s', async (_, content, code, params) => {
    expect(await refusal(read(content))).toMatchObject({ code, params });
  });
});

test('every sentence has its blanks filled in both languages', async () => {
  const { ERROR_WORDS, fill } = await import('../../workers/model/words.ts');
  const refused = await Promise.all(
    [
      '',
      'a,b',
      'var x = 1',
      '[1]',
      '{}',
      '{"type":"FeatureCollection","features":[]}',
      GOOD.slice(0, 90),
    ].map((text) => refusal(read(text))),
  );
  for (const { code, params } of refused) {
    for (const sentence of Object.values(ERROR_WORDS[code]))
      expect(fill(sentence, params)).not.toMatch(/\{\w+\}/);
  }
});
