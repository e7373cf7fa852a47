import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_RED_LINES, type RedLine } from '../../workers/model/red-lines.ts';
import { layersOf, projectOf, readBack, scenario } from './project-files.ts';
import { folderWith, polygonFile, reweave, square, told } from './terminal.ts';

/** A street of 40 houses from 1975, one in two without a floor area where `half`. */
function village(half = false, year = 1975) {
  return polygonFile(
    Array.from({ length: 40 }, (_, i) => ({
      ring: square((i % 8) * 60, Math.floor(i / 8) * 60, 50),
      properties: {
        parcelId: `v${i}`,
        landUse: 'residential',
        floorAreaM2: half && i % 2 === 1 ? null : 1500 + 100 * (i % 7),
        yearBuilt: year,
        households: 20,
        people: 60,
      },
    })),
  );
}

const local = (text: string) =>
  text.replace('{', '{"crs":{"type":"name","properties":{"name":"EPSG:32650"}},');

async function villageProject(text: string, ...rest: [Parameters<typeof scenario>[0]?]) {
  const folder = folderWith({ 'parcels.geojson': local(text) });
  const layers = await layersOf([folder.path('parcels.geojson')]);
  return projectOf(layers, rest.length > 0 ? [scenario(rest[0])] : []);
}

const withLine = (id: string, threshold: number): RedLine[] =>
  DEFAULT_RED_LINES.map((line) => (line.id === id ? { ...line, threshold } : line));

let project: Awaited<ReturnType<typeof projectOf>>;
const plan = (path: string, ...argv: string[]) => told('plan', '--project', path, '--goal', ...argv);

beforeAll(async () => {
  project = await villageProject(village());
});

describe('plan', () => {
  test('finds a plan whose present value is at most its bound, and which evaluate finds to be worth the same', async () => {
    const out = project.folder.path('out.reweave');
    const found = await plan(project.path, 'investment', '--out', out);
    expect(found).toMatchObject({ goal: 'investment', feasible: true, decisions: null, unit: 'yuan' });
    expect(found.objective).toBeGreaterThan(0);
    expect(found.bound).toBeGreaterThanOrEqual(found.objective);
    expect(found.gap).toBeCloseTo((found.bound - found.objective) / found.bound, 9);
    const evaluated = await told('evaluate', '--project', out);
    expect(evaluated.totals.npv / found.objective).toBeCloseTo(1, 9);
    expect(evaluated.redLines).toEqual(found.redLines);
    const written = await readBack(out);
    expect(written.document.plans).toMatchObject({ current: 's1', scenarios: [{ name: 'investment' }] });
    expect(Object.keys(written.document.plans.scenarios[0].plan)).toHaveLength(found.decided);
  });

  test('proves the optimum with --exact: between the plan by prices and its bound', async () => {
    const few = {
      years: 2,
      allowed: { intensities: ['middle' as const], uses: ['sale' as const, 'green' as const] },
    };
    const { path } = await villageProject(village(), few);
    const priced = await plan(path, 'investment');
    const exact = await plan(path, 'investment', '--exact', '--time-limit', '60');
    expect(exact.gap).toBeLessThan(1e-5);
    expect(exact.objective).toBeGreaterThanOrEqual(priced.objective * (1 - 1e-9));
    expect(exact.objective).toBeLessThanOrEqual(priced.bound * (1 + 1e-9));
  });

  test('prints the decisions where they go nowhere else or are asked for, and writes them for all parcels', async () => {
    const out = project.folder.path('out.geojson');
    const found = await plan(project.path, 'investment', '--out', out, '--decisions');
    expect(found.decisions).toEqual((await plan(project.path, 'investment')).decisions);
    const { features } = JSON.parse(await (await import('node:fs/promises')).readFile(out, 'utf8'));
    expect(features).toHaveLength(40);
    for (const { properties } of features) {
      expect(properties.action).toBe(found.decisions[properties.id]?.action ?? 'keep');
      expect(properties.year).toBe(found.decisions[properties.id]?.year ?? null);
    }
  });

  test('says which limits clash and what would mend it, exit 0', async () => {
    const more: RedLine = {
      id: 'homes',
      name: { en: '', zh: '' },
      quantity: 'saleM2',
      operator: 'atLeast',
      threshold: 1e6,
      scope: 'whole',
      source: { en: '', zh: '' },
    };
    const { path } = await villageProject(village(), { redLines: [...withLine('budget', 0), more] });
    const answer = await reweave('plan', '--project', path, '--goal', 'investment');
    expect(answer.code).toBe(0);
    expect(answer.json).toMatchObject({ feasible: false, objective: null, decisions: null });
    const ids = answer.json.clash.limits.map(({ id }: { id: string }) => id);
    expect(ids).toContain('homes');
    expect(answer.stderr).toMatch(/No plan holds these limits together: .*homes/);
  });

  test('with a budget of zero takes what costs nothing, which is to keep everything', async () => {
    const { path } = await villageProject(village(), { redLines: withLine('budget', 0) });
    const found = await plan(path, 'investment');
    expect(found).toMatchObject({ feasible: true, objective: 0, decided: 0, decisions: {} });
    expect(found.bound).toBeGreaterThanOrEqual(0);
  });

  test('plans the rest where half of the parcels have no floor area, and says so', async () => {
    const { path } = await villageProject(village(true), {});
    const { json, stderr } = await reweave('plan', '--project', path, '--goal', 'investment');
    expect(json.decided).toBeGreaterThan(0);
    expect(Object.keys(json.decisions).every((id) => Number(id.slice(1)) % 2 === 0)).toBe(true);
    expect(stderr).toMatch(/20 .*floor area/);
  });

  test('refuses in one sentence: nothing can change, a rate of −1, wrong options', async () => {
    const said = async (path: string, ...argv: string[]) => {
      const { code, stdout, stderr } = await reweave('plan', '--project', path, ...argv);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.trim().split('\n').at(-1);
    };
    const noFloor = village().replace(/"floorAreaM2":\d+/g, '"floorAreaM2":null');
    const nothing = await villageProject(noFloor, {});
    expect(await said(nothing.path, '--goal', 'investment')).toMatch(
      /^Got 40 parcels, none of which can change/,
    );
    const rate = await villageProject(village(), { assumptions: { discountRate: -1 } });
    expect(await said(rate.path, '--goal', 'investment')).toMatch(/^Got a discount rate of -1/);
    expect(await said(project.path, '--goal', 'beauty')).toMatch(/--goal/);
    expect(await said(project.path, '--goal', 'access', '--front', '1')).toMatch(/2 to 1000/);
    expect(await said(project.path, '--goal', 'balanced', '--exact')).toMatch(/--exact/);
    expect(await said(project.path, '--goal', 'access', '--time-limit', '0')).toMatch(/above 0/);
    expect(await said(project.path, '--goal', 'investment', '--out', project.path)).toMatch(/it is an input/);
  });
});

describe('a front from the terminal', () => {
  test('has the same bytes for the same seed, no plan that another beats, and the balanced one among its plans', async () => {
    const argv = ['plan', '--project', project.path, '--goal', 'balanced', '--front', '24', '--seed', '7'];
    const first = await reweave(...argv);
    expect((await reweave(...argv)).stdout).toBe(first.stdout);
    const { points, hypervolume, bound, objective, goals, feasible } = first.json;
    expect({ bound, feasible }).toEqual({ bound: null, feasible: true });
    expect(points.length).toBeGreaterThan(10);
    expect(points.length).toBeLessThanOrEqual(24);
    expect(hypervolume).toBeGreaterThan(0);
    expect(objective).toBeGreaterThan(0);
    // Minutes of commute are less the better.
    const isBetter = (goal: string, a: number, b: number) => (goal === 'commute' ? a < b : a > b);
    for (const a of points) {
      for (const b of points) {
        expect(a === b || Object.keys(a).some((goal) => isBetter(goal, a[goal], b[goal]))).toBe(true);
      }
    }
    const own = points.find((point: Record<string, number>) => Math.abs(point.npv - goals.npv) < 1);
    expect(own.mix).toBeCloseTo(goals.mix, 9);
  });
});
