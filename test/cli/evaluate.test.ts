import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../workers/model/renewal.ts';
import { layersOf, projectOf, scenario } from './project-files.ts';
import { demo, reweave, told } from './terminal.ts';

const ROLES = ['parcels', 'facilities', 'streets'];
let layers: Awaited<ReturnType<typeof layersOf>>;
/** A parcel of the demo district that a search rebuilds as homes for sale, begun in the second year. */
let plan: Plan;

beforeAll(async () => {
  layers = await layersOf(ROLES.map(demo));
  const { path } = await projectOf(layers);
  const found = await told('plan', '--project', path, '--goal', 'investment');
  const [id, rebuilt] = Object.entries(found.decisions as Plan).find(
    ([, decision]) => decision.action === 'rebuild' && decision.use === 'sale',
  )!;
  plan = { [id]: { ...rebuilt, year: 2 } };
});

describe('evaluate', () => {
  test('adds up: households after are those before, less displaced, plus new; money by part is all money', async () => {
    const { path } = await projectOf(layers, [scenario({ plan, years: 3 })]);
    const { byYear, totals, decided, kinds, goals } = await told('evaluate', '--project', path);
    expect(decided).toBe(1);
    expect(byYear.population).toHaveLength(4);
    expect(byYear.begun).toEqual([0, 0, 1, 0]);
    expect(totals.displaced).toBeCloseTo(totals.rehoused + totals.elsewhere, 9);
    expect(byYear.floorM2[3]).toBeCloseTo(byYear.floorM2[0] - totals.demolishedM2 + totals.builtM2, 6);
    const parts = Object.keys(totals).filter((id) => id.startsWith('cost.'));
    expect(parts.reduce((sum, id) => sum + totals[id], 0)).toBeCloseTo(totals.investment, 3);
    expect(goals.npv).toBeCloseTo(totals.npv, 3);
    expect(goals.investment).toBeCloseTo(totals.investment, 3);
    expect(goals.people).toBeCloseTo(byYear.population[3] - byYear.population[0], 6);
    expect(goals.carbon).toBeCloseTo(-totals.carbonKg, 3);
    expect(Object.keys(kinds).length).toBeGreaterThan(0);
  });

  test('holds the plan against every red line that is set, and names the parcels that break one', async () => {
    const { path } = await projectOf(layers, [scenario({ plan })]);
    const { redLines, consensus } = await told('evaluate', '--project', path);
    const built = redLines.find(({ id }: { id: string }) => id === 'built');
    expect(built).toMatchObject({ threshold: 2, met: built.value <= 2 });
    expect(built.parcels).toEqual(built.met ? [] : Object.keys(plan));
    expect(redLines.find(({ id }: { id: string }) => id === 'consensus').value).toBe(consensus);
  });

  test('prints the same bytes for the same file', async () => {
    const { path } = await projectOf(layers, [scenario({ plan })]);
    const first = await reweave('evaluate', '--project', path);
    expect((await reweave('evaluate', '--project', path)).stdout).toBe(first.stdout);
  });

  test('rests on the assumptions of the scenario', async () => {
    const dearer = scenario({ id: 's2', plan, assumptions: { discountRate: 0.2 } });
    const { path } = await projectOf(layers, [scenario({ plan }), dearer]);
    const one = await told('evaluate', '--project', path);
    const two = await told('evaluate', '--project', path, '--scenario', 's2');
    expect([one.scenario, two.scenario]).toEqual(['s1', 's2']);
    expect(two.totals.investment).toBe(one.totals.investment);
    expect(two.totals.npv).not.toBe(one.totals.npv);
  });

  test('refuses in one sentence: no scenario, another one, a rate of −1, a file that is no project', async () => {
    const empty = await projectOf(layers);
    const bad = await projectOf(layers, [scenario({ assumptions: { discountRate: -1 } })]);
    const said = async (...argv: string[]) => {
      const { code, stdout, stderr } = await reweave('evaluate', '--project', ...argv);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.trim().split('\n').at(-1);
    };
    expect(await said(empty.path)).toMatch(/has no scenario, expected at least one/);
    expect(await said(bad.path, '--scenario', 'x')).toMatch(/^Got the scenario x, expected one of s1/);
    expect(await said(bad.path)).toMatch(/^Got a discount rate of -1, expected a number above −1/);
    expect(await said(demo('parcels'))).toMatch(/is not a Reweave project/);
    expect(await said(bad.path, '--crs', 'local')).toMatch(/--crs/);
  });
});
