import { describe, expect, test } from 'vitest';
import { BREAK_METHODS } from '../../workers/model/appraisal.ts';
import { KERNELS } from '../../workers/model/density.ts';
import {
  documentSchema,
  emptyDocument,
  layersInUse,
  type ProjectDocument,
} from '../../workers/model/document.ts';
import { LAND_USES, type Layer, type Mapping } from '../../workers/model/layers.ts';

const MAPPINGS: Mapping[] = [
  {
    role: 'parcels',
    fields: {
      id: 'a',
      name: 'b',
      landUse: 'c',
      floorAreaM2: 'd',
      yearBuilt: 'e',
      households: 'f',
      people: 'g',
      jobs: 'h',
      storeys: 'i',
      heritage: 'j',
      heightLimitM: 'k',
      value: 'l',
    },
    landUses: Object.fromEntries(LAND_USES.map((use) => [`word for ${use}`, use])),
  },
  { role: 'parcels', fields: {}, landUses: {} },
  { role: 'facilities', fields: { kind: 'a', name: 'b', capacity: 'c' } },
  { role: 'streets', fields: { name: 'a', class: 'b' } },
  { role: 'boundary' },
  { role: 'green' },
  { role: 'water' },
  { role: null },
];

const empty = emptyDocument('own');

const full: ProjectDocument = {
  ...empty,
  layers: MAPPINGS.map((mapping, i) => ({ id: `layer ${i}`, mapping })),
  density: { ...empty.density, kinds: ['school'], kernel: 'gaussian', bandwidthM: 250 },
  access: { ...empty.access, essential: [], speedKmh: 3.6 },
  score: {
    ...empty.score,
    matrices: {
      root: [
        [1, 3],
        [1 / 3, 1],
      ],
    },
    kindsFor: { A1: ['clinic'] },
    kernel: 'uniform',
    bandwidthM: 'auto',
    breaks: 'quantile',
  },
};

const read = (document: unknown) => documentSchema.parse(JSON.parse(JSON.stringify(document)));

describe('the project’s document', () => {
  test('an empty one is valid, whoever it belongs to', () => {
    for (const origin of ['demo', 'own'] as const)
      expect(read(emptyDocument(origin))).toEqual(emptyDocument(origin));
  });

  test('comes back from JSON whole, with every role that a layer can have', () => {
    expect(read(full)).toEqual(full);
  });

  test('takes every kernel and every way to cut grades that the engine has', () => {
    for (const kernel of KERNELS) {
      const document = { ...full, density: { ...full.density, kernel }, score: { ...full.score, kernel } };
      expect(read(document)).toEqual(document);
    }
    for (const breaks of BREAK_METHODS) {
      expect(read({ ...full, score: { ...full.score, breaks } }).score.breaks).toBe(breaks);
    }
  });

  test('refuses what is no document', () => {
    const nonsense: unknown[] = [
      null,
      [],
      'document',
      {},
      { ...full, version: 2 },
      { ...full, origin: 'theirs' },
      { ...full, layers: [{ id: 1, mapping: { role: null } }] },
      { ...full, layers: [{ id: 'a', mapping: { role: 'sewers' } }] },
      { ...full, layers: [{ id: 'a', mapping: { role: 'parcels' } }] },
      { ...full, layers: [{ id: 'a', mapping: { role: 'parcels', fields: {}, landUses: { R: 'castle' } } }] },
      { ...full, density: { ...full.density, kernel: 'round' } },
      { ...full, density: { ...full.density, bandwidthM: 0 } },
      { ...full, density: { ...full.density, bandwidthM: 'wide' } },
      { ...full, access: { ...full.access, speedKmh: -1 } },
      { ...full, access: { ...full.access, speedKmh: null } },
      { ...full, score: { ...full.score, matrices: { root: [[1, 0]] } } },
      { ...full, score: { ...full.score, breaks: 'pretty' } },
    ];
    expect(nonsense.filter((document) => documentSchema.safeParse(document).success)).toEqual([]);
  });

  test('of an older day opens with the density that it had then', () => {
    const { kinds, kernel, bandwidthM } = full.density;
    expect(read({ ...full, density: { kinds, kernel, bandwidthM } }).density).toEqual({
      ...full.density,
      rule: 'gis',
      per: 'area',
      coinciding: 'weight',
      byCapacity: false,
      edgeCorrection: false,
      cellM: 'auto',
      pieceM: 20,
    });
  });

  test('lists its layers with their data in its own order', () => {
    const layer = (id: string) => ({ id }) as Layer;
    const data = new Map(['a', 'b', 'c'].map((id) => [id, layer(id)]));
    const document = { ...full, layers: ['c', 'a'].map((id) => ({ id, mapping: { role: null } })) };
    expect(layersInUse(document, data).map((use) => use.layer.id)).toEqual(['c', 'a']);
  });
});
