import { beforeAll, describe, expect, test } from 'vitest';
import { demo, folderWith, lineFile, pointFile, reweave } from './terminal.ts';

const FILES = {
  'points.geojson': pointFile([
    { at: [0, 0], properties: { kind: 'shop', size: 3, name: 'a' } },
    { at: [100, 50], properties: { kind: 'shop', size: null, name: 'b' } },
  ]),
  'same.geojson': pointFile([{ at: [5, 5] }, { at: [5, 5] }, { at: [5, 5] }]),
  'negative.geojson': pointFile([
    { at: [0, 0], properties: { w: 1 } },
    { at: [9, 9], properties: { w: -2 } },
  ]),
  'metres.geojson': pointFile([{ at: [600_000, 3_460_000] }]),
  'lines.geojson': lineFile([
    [
      [0, 0],
      [100, 0],
    ],
  ]),
  'not.geojson': 'var x = 1;',
  'bad.json': '[[1,2],[0.5',
  'two.json': '[[1,2],[3,1]]',
  'zero.json': '[[1,0],[0,1]]',
  'text.json': '[[1,"much"],["little",1]]',
  'empty.json': '[]',
  'row.json': '[[1]]',
  'nowhere.geojson': lineFile([
    [
      [5, 5],
      [5, 5],
    ],
  ]),
  'shape.json': '{"rows":[[1]]}',
  't.csv': 'name,rent\nA,10\nB,20\n',
  'uneven.csv': 'name,rent\nA,10,3\n',
  'quote.csv': 'name,rent\n"A,10\n',
  'empty.csv': 'name,rent\n',
  'c.json': '[{"field":"rent","weight":1}]',
  'cname.json': '[{"field":"name","weight":1}]',
  'cbad.json': '[{"field":"rent","weight":1,"better":"big"}]',
  'cword.json': '[{"field":"rent","weight":1,"direction":"lower"}]',
  'czero.json': '[{"field":"rent","weight":0}]',
  'model.json': '{"id":"m","criteria":[]}',
};

const files = folderWith(FILES);
const at = files.path;
const LOCAL = ['--crs', 'local'];
const density = (...words: string[]) => ['density', '--points', at('points.geojson'), ...LOCAL, ...words];
const walk = (...words: string[]) => [
  ...['access', '--origins', at('points.geojson'), '--facilities', at('points.geojson'), ...LOCAL],
  ...words,
];
const straight = (...words: string[]) => walk('--metric', 'straight', ...words);
const rank = (table: string, criteria: string, ...words: string[]) => [
  ...['rank', '--table', at(table), '--criteria', at(criteria), '--method', 'wsm'],
  ...words,
];
const weights = (file: string, ...words: string[]) => ['weights', '--matrix', at(file), ...words];
const diagnose = (...words: string[]) => [
  ...['diagnose', '--parcels', demo('parcels'), '--facilities', demo('facilities')],
  ...['--network', demo('streets'), ...words],
];

/** What is wrong, the command line, what the sentence says. */
const CASES: [string, string[], RegExp][] = [
  ['no command', [], /^Got the command "", expected one of inspect, density/],
  ['an unknown command', ['paint'], /^Got the command "paint", expected one of inspect, density/],
  ['a project that is not there', ['evaluate', '--project', 'x'], /^x is not there/],
  ['no file', ['inspect'], /^inspect got no FILE…/],
  ['a file that is not there', ['inspect', at('none.geojson')], /none\.geojson is not there/],
  ['a folder for a file', ['inspect', at('.')], /could not be read \(not a file\)/],
  ['a script for a file', ['inspect', at('not.geojson')], /not\.geojson/],
  ['metres without a reference', ['inspect', at('metres.geojson')], /metres\.geojson.*600000/],
  [
    'a reference that is none',
    ['inspect', at('points.geojson'), '--crs', 'utm'],
    /"utm" for --crs, expected EPSG:n or local/,
  ],
  ['a reference that is unknown', ['inspect', at('points.geojson'), '--crs', 'EPSG:99999'], /EPSG:99999/],
  ['a reference that does not fit', ['inspect', at('metres.geojson'), '--crs', 'EPSG:4326'], /EPSG:4326/],
  [
    'an unknown option',
    density('--bandwidth', '9', '--colour', 'red'),
    /^density got --colour, expected only --points/,
  ],
  ['a word too many', density('--bandwidth', '9', 'more'), /^density got "more"/],
  [
    'an option without its value',
    density('--bandwidth'),
    /^Got "" for --bandwidth, expected M\|auto\|silverman\|lscv/,
  ],
  ['an option that swallows the next', ['density', '--points', '--bandwidth', '9'], /^Got "" for --points/],
  ['an option twice', density('--bandwidth', '9', '--bandwidth', '8'), /^Got "9, 8" for --bandwidth/],
  ['a flag with a value', straight('--values=3'), /^Got "3" for --values, expected no value/],
  ['no points', ['density', '--bandwidth', '9'], /^density got no --points/],
  ['no bandwidth', density(), /^density got no --bandwidth, expected M\|auto\|silverman\|lscv/],
  ['a bandwidth of 0', density('--bandwidth', '0'), /bandwidth of 0 m, expected more than 0/],
  ['a negative bandwidth', density('--bandwidth', '-5'), /bandwidth of -5 m, expected more than 0/],
  [
    'a bandwidth that is no number',
    density('--bandwidth', 'NaN'),
    /^Got "NaN" for --bandwidth, expected a number or auto or silverman or lscv/,
  ],
  [
    'a bandwidth beyond the district',
    ['density', '--points', demo('facilities'), '--boundary', demo('boundary'), '--bandwidth', '90000'],
    /bandwidth of 90000 m, expected at most/,
  ],
  [
    'a bandwidth beyond all points, without a study area',
    ['density', '--points', demo('facilities'), '--bandwidth', '90000'],
    /bandwidth of 90000 m, expected at most/,
  ],
  ['a judgement matrix of one row', weights('row.json'), /^Got one row of judgements/],
  [
    'streets of no length',
    ['syntax', '--network', at('nowhere.geojson'), ...LOCAL, '--radius', 'n'],
    /none of 1 features has a usable point, line or polygon/,
  ],
  [
    'a kernel that is none',
    density('--bandwidth', '9', '--kernel', 'cubic'),
    /^Got "cubic" for --kernel, expected quartic/,
  ],
  ['cells of nothing', density('--bandwidth', '9', '--cell', '0'), /cell size of 0 m/],
  [
    'a grid too large',
    density('--bandwidth', '9', '--cell', '0.001'),
    /^Got a grid of \d+ cells, expected at most 25000000\. A cell size of/,
  ],
  [
    'all at one place',
    ['density', '--points', at('same.geojson'), ...LOCAL, '--bandwidth', 'auto'],
    /stand at one place/,
  ],
  [
    'a negative weight',
    ['density', '--points', at('negative.geojson'), ...LOCAL, '--bandwidth', '9', '--weight', 'w'],
    /^Got weight -2 at point 2/,
  ],
  [
    'a weight of words',
    density('--bandwidth', '9', '--weight', 'name'),
    /^The field "name" of points\.geojson has no numbers \(first value: a\)/,
  ],
  [
    'an unknown field',
    density('--bandwidth', '9', '--weight', 'mass'),
    /^points\.geojson has no field "mass", expected one of kind, size, name/,
  ],
  [
    'a condition without =',
    density('--bandwidth', '9', '--where', 'shop'),
    /^Got "shop" for --where, expected field=value/,
  ],
  [
    'a condition that nothing meets',
    density('--bandwidth', '9', '--where', 'kind=moon'),
    /^None of the 2 features of points\.geojson has kind=moon/,
  ],
  [
    'lines for points',
    ['density', '--points', at('lines.geojson'), ...LOCAL, '--bandwidth', '9'],
    /lines\.geojson has lines, which cannot be used as --points; expected points/,
  ],
  ['neither streets nor straight', walk(), /^access got no --network, expected F, or --metric straight/],
  ['streets and straight', straight('--network', at('lines.geojson')), /^Got "straight" for --metric/],
  ['a metric that is none', walk('--metric', 'taxi'), /^Got "taxi" for --metric, expected straight/],
  ['no speed', straight('--speed', '0'), /speed of 0 km\/h/],
  ['no minutes', straight('--minutes', '-1'), /^Got "-1" for --minutes, expected a number above 0/],
  [
    'a measure that is none',
    straight('--measure', 'best'),
    /^Got "best" for --measure, expected nearest or count/,
  ],
  ['an unknown kind field', straight('--kind-field', 'sort'), /has no field "sort".*--kind-field/],
  ['an unknown population', straight('--population', 'folk'), /has no field "folk".*--population/],
  ['catchments without capacity', straight('--measure', '2sfca'), /capacit/],
  ['a capacity of words', straight('--measure', '2sfca', '--capacity', 'name'), /^The field "name"/],
  [
    'a decay that is none',
    straight('--measure', 'gravity', '--decay', 'cubic'),
    /^Got "cubic" for --decay, expected exponential:perMinute or/,
  ],
  ['a decay of nonsense', straight('--measure', 'gravity', '--decay', 'linear:-3'), /-3/],
  ['a decay without gravity', straight('--decay', 'linear:3'), /^Got "linear:3" for --decay/],
  [
    'a kind that is not there',
    straight('--essential', 'moon'),
    /^Got "moon" for --essential, expected all, or some of shop/,
  ],
  [
    'no radius',
    ['syntax', '--network', at('lines.geojson'), ...LOCAL],
    /^syntax got no --radius, expected n\|M/,
  ],
  [
    'a negative radius',
    ['syntax', '--network', at('lines.geojson'), ...LOCAL, '--radius', '-1'],
    /radius of -1 m/,
  ],
  [
    'points for lines',
    ['syntax', '--network', at('points.geojson'), ...LOCAL, '--radius', 'n'],
    /cannot be used as --network; expected lines/,
  ],
  ['judgements that are not JSON', weights('bad.json'), /bad\.json is not JSON/],
  ['judgements that are no rows', weights('shape.json'), /shape\.json does not fit at/],
  ['judgements of words', weights('text.json'), /text\.json does not fit at 0\.1: got "much"/],
  ['a matrix that is not reciprocal', weights('two.json'), /expected 0\.5, the reciprocal/],
  ['a matrix with zeros', weights('zero.json'), /^Got 0 in row 1, column 2 of the judgement matrix/],
  ['a matrix of no rows', weights('empty.json'), /judgement matrix of 0 rows/],
  [
    'a method that is none',
    weights('two.json', '--method', 'guess'),
    /^Got "guess" for --method, expected eigen or geometric/,
  ],
  ['a table that is not there', rank('none.csv', 'c.json'), /none\.csv is not there/],
  ['a table with a cell too many', rank('uneven.csv', 'c.json'), /3 cells under 2 names in row 1 below them/],
  ['a table with an open quote', rank('quote.csv', 'c.json'), /a quote that is never closed/],
  ['a table without rows', rank('empty.csv', 'c.json'), /no row under the names/],
  ['a criterion of words', rank('t.csv', 'cname.json'), /^The field "name" of .*t\.csv has no numbers/],
  [
    'a word that criteria do not have',
    rank('t.csv', 'cword.json'),
    /cword\.json does not fit at 0: .*direction/,
  ],
  ['criteria that do not fit', rank('t.csv', 'cbad.json'), /cbad\.json does not fit at 0\.better/],
  ['criteria without weight', rank('t.csv', 'czero.json'), /weights that are all 0/],
  ['no method', ['rank', '--table', at('t.csv'), '--criteria', at('c.json')], /^rank got no --method/],
  ['a model that is not there', diagnose('--model', at('none.json')), /none\.json is not there/],
  ['a model of nothing', diagnose('--model', at('model.json')), /./],
  [
    'points for parcels',
    [
      'diagnose',
      '--parcels',
      at('points.geojson'),
      '--facilities',
      demo('facilities'),
      '--network',
      demo('streets'),
    ],
    /cannot be used as --parcels; expected polygons/,
  ],
  [
    'no streets',
    ['diagnose', '--parcels', demo('parcels'), '--facilities', demo('facilities')],
    /^diagnose got no --network/,
  ],
  [
    'an ending that is unknown',
    straight('--out', at('out.xlsx')),
    /^Got ".*out\.xlsx" for --out, expected a file name that ends in \.csv or \.geojson/,
  ],
  [
    'a picture for a surface',
    density('--bandwidth', '9', '--out', at('s.png')),
    /^Got ".*s\.png" for --out, expected a file name that ends in \.tif or/,
  ],
  ['an unknown group', straight('--group', 'tribe'), /has no field "tribe".*--group/],
  [
    'a folder that is not there',
    straight('--out', at('no/out.csv')),
    /cannot be written \(its folder is not there\)/,
  ],
  [
    'an output over an input',
    straight('--out', at('points.geojson')),
    /cannot be written \(it is an input\)/,
  ],
  [
    'notes over an input',
    rank('t.csv', 'c.json', '--notes', at('t.csv')),
    /cannot be written \(it is an input\)/,
  ],
  ['notes over the output', straight('--out', at('o.csv'), '--notes', at('o.csv')), /it is --out too/],
];

describe('wrong input is answered in one sentence, with exit code 2, and nothing is written', () => {
  let before: string[] = [];
  beforeAll(() => {
    before = files.list();
  });

  test.each(CASES)('%s', async (_, words, sentence) => {
    const { code, stdout, stderr } = await reweave(...words);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[lines.length - 1]).toMatch(sentence);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(files.list()).toEqual(before);
  });
});
