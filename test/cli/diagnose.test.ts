import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { accessInput, measureInput } from '../../workers/appraisal/inputs.ts';
import { measureIndicators } from '../../workers/appraisal/measure.ts';
import { parseModel } from '../../workers/appraisal/own-models/file.ts';
import { modelMeasureInput } from '../../workers/appraisal/own-models/input.ts';
import { measureModel } from '../../workers/appraisal/own-models/measure-model.ts';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import { indicatorModelSchema } from '../../workers/model/indicators.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { WALKABLE } from '../appraisal/own-models/samples.ts';
import { districtOf } from './district.ts';
import { demo, folderWith, told } from './terminal.ts';

const ROLES = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
const MODEL = indicatorModelSchema.parse(shishan);
const DEFAULTS = { kindsFor: {}, kernel: 'quartic', bandwidthM: 'auto', breaks: 'natural' } as const;

const DIAGNOSE = [
  ...['diagnose', '--parcels', demo('parcels'), '--facilities', demo('facilities')],
  ...['--network', demo('streets'), '--boundary', demo('boundary')],
  ...['--green', demo('green'), '--water', demo('water')],
];

interface Node {
  id: string;
  score: number | null;
  weight: number;
  effective: number;
  children: Node[];
}

const leavesOf = (nodes: Node[]): Node[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? leavesOf(node.children) : [node]));

async function app() {
  const district = await districtOf(ROLES.map(demo));
  const measured = await measureIndicators(measureInput(district, MODEL, DEFAULTS), quietContext());
  const missing = measured.filter((one) => one.missing).map(({ id }) => id);
  const weights = treeWeights(MODEL, {}, missing);
  return { district, measured, weights, scores: scoreTree(measured, weights) };
}

describe('diagnose', () => {
  test('of the demo is what the app shows: total, tree, what is missing', async () => {
    const { district, measured, weights, scores } = await app();
    const json = await told(...DIAGNOSE);
    expect(json.total).toBe(scores.total);
    expect(json).toMatchObject({ model: 'shishan', parcels: district.parcels.count, ranked: scores.ranked });
    const leaves = leavesOf(json.tree);
    expect(leaves.map(({ id }) => id)).toEqual(measured.map(({ id }) => id));
    for (const leaf of leaves) {
      const surface = measured.find(({ id }) => id === leaf.id)!;
      expect(leaf.score, leaf.id).toBe(surface.missing ? null : surface.score);
      expect(leaf.weight).toBe(weights.indicators.find(({ id }) => id === leaf.id)!.weight);
    }
    expect(json.missing.map(({ id }: Node) => id)).toEqual(
      measured.filter((one) => one.missing).map(({ id }) => id),
    );
  });

  test('is the sum of its leaves’ scores by their weights, once those without a score are left out', async () => {
    const { total, tree, missingWeight } = await told(...DIAGNOSE);
    const known = leavesOf(tree).filter(({ score }) => score !== null);
    const weight = known.reduce((sum, leaf) => sum + leaf.weight, 0);
    const sum = known.reduce((all, leaf) => all + leaf.weight * leaf.score!, 0);
    expect(sum / weight).toBeCloseTo(total, 9);
    expect(1 - weight).toBeCloseTo(missingWeight, 9);
  });

  test('takes a model from a file', async () => {
    const model = {
      ...shishan,
      id: 'mine',
      criteria: shishan.criteria.filter(({ id }) => id !== 'transport'),
    };
    const total = model.criteria.reduce((sum, { weight }) => sum + weight, 0);
    model.criteria = model.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.weight / total,
      indicators: criterion.indicators.map((one) => ({ ...one, weight: one.weight / total })),
    })) as typeof model.criteria;
    const files = folderWith({ 'mine.json': JSON.stringify(model) });
    const json = await told(...DIAGNOSE, '--model', files.path('mine.json'));
    expect(json.model).toBe('mine');
    expect(json.tree.map(({ id }: Node) => id)).toEqual(model.criteria.map(({ id }) => id));
    const whole = await told(...DIAGNOSE);
    const scoreOf = (tree: Node[], leaf: string) => leavesOf(tree).find(({ id }) => id === leaf)!.score;
    expect(scoreOf(json.tree, 'A1')).toBe(scoreOf(whole.tree, 'A1'));
  });

  test('measures walks, ratios and attributes for a model that asks for them, and names what the files lack', async () => {
    const files = folderWith({ 'own.json': JSON.stringify(WALKABLE) });
    const json = await told(...DIAGNOSE, '--model', files.path('own.json'));
    const district = await districtOf(ROLES.map(demo));
    const minutes = await access(accessInput(district, 4.8), quietContext());
    const own = parseModel(JSON.stringify(WALKABLE));
    const measured = await measureModel(modelMeasureInput(district, own, DEFAULTS, minutes), quietContext());
    const leaves = leavesOf(json.tree);
    expect(leaves.map(({ id }) => id)).toEqual(measured.map(({ id }) => id));
    for (const leaf of leaves) {
      const found = measured.find(({ id }) => id === leaf.id)!;
      expect(leaf.score, leaf.id).toBe(found.missing ? null : found.score);
    }
    expect(json.missing).toEqual(
      measured.flatMap(({ id, missing }) => (missing ? [{ id, ...missing }] : [])),
    );
    expect(json.missing).toContainEqual({ id: 'rent', code: 'no-field', field: 'rent' });
  });

  test('writes every parcel with its scores and rank, the same bytes every time', async () => {
    const { district, scores } = await app();
    const files = folderWith();
    await told(...DIAGNOSE, '--out', files.path('a.geojson'));
    await told(...DIAGNOSE, '--out', files.path('b.geojson'));
    expect(readFileSync(files.path('a.geojson'))).toEqual(readFileSync(files.path('b.geojson')));
    const { features, reweave } = JSON.parse(readFileSync(files.path('a.geojson'), 'utf8'));
    expect(features).toHaveLength(district.parcels.count);
    features.forEach(({ properties }: { properties: Record<string, number> }, row: number) => {
      expect(properties.id).toBe(district.parcels.ids[row]);
      expect(Math.fround(properties['score_total [points 0-100]'])).toBe(scores.parcelTotals[row]);
      expect(properties['score_rank [1 = best]']).toBe(scores.parcelRanks[row]);
    });
    expect(reweave.sources.map(({ file }: { file: string }) => file)).toEqual(
      ROLES.map((role) => `${role}.geojson`),
    );
  });
});
