import type { FrontIsland, FrontProblem, FrontRun, FrontSettings, Genes } from '../../model/front.ts';
import { newArchive } from './archive.ts';
import { hypervolume } from './hypervolume.ts';
import { newIsland } from './island.ts';

/** How far the reference corner of the hypervolume lies beyond the worst of the first plans, in shares of their range. */
const BEYOND = 0.1;

/** A search that has not begun. The same settings and the same problem give the same search. */
export function newRun<G extends Genes>(
  settings: FrontSettings,
  problem: Parameters<typeof newIsland<G>>[2],
): FrontRun<G> {
  const islands = Array.from({ length: settings.islands }, (_, i) => newIsland<G>(i, settings, problem));
  return {
    settings,
    islands,
    archive: islands[0].found,
    reference: new Float64Array(0),
    ideal: new Float64Array(0),
    hypervolume: [],
    evaluations: 0,
  };
}

/**
 * Takes a search on to its next mark: `stretch` runs each island (in workers, in any order, any number at once); then the islands' finds are
 * merged into the front in the order of the islands, and each island sends plans to the next one. The run that is given stays as it is, so that
 * a search that was stopped, or whose stretch failed, goes on from it.
 * @throws whatever `stretch` throws (cancelled)
 */
export async function advanceFront<G extends Genes>(
  run: FrontRun<G>,
  variation: Pick<FrontProblem<G>['variation'], 'length' | 'allocate'>,
  stretch: (island: FrontIsland<G>) => Promise<FrontIsland<G>>,
): Promise<FrontRun<G>> {
  const { settings } = run;
  const islands = await Promise.all(run.islands.map(stretch));
  const goals = islands[0].scale.ideal.length;
  const archive = newArchive<G>(goals, variation.length, settings.archive, variation.allocate);
  archive.offerAll(run.archive);
  for (const island of islands) archive.offerAll(island.found);
  const plans = archive.plans();
  const { reference, ideal } = run.reference.length > 0 ? run : corners(islands, goals);
  return {
    settings,
    islands: islands.map((island, i) => ({
      ...island,
      arrived: sent(islands[(i + islands.length - 1) % islands.length], settings, variation),
    })),
    archive: plans,
    reference,
    ideal,
    hypervolume: [...run.hypervolume, share(plans.goals, reference, ideal)],
    evaluations: islands.reduce((sum, island) => sum + island.evaluations, 0),
  };
}

function corners(islands: FrontIsland[], goals: number): Pick<FrontRun, 'reference' | 'ideal'> {
  const column = (m: number, side: 'best' | 'worst') => islands.map(({ first }) => first[side][m]);
  const ideal = Float64Array.from({ length: goals }, (_, m) => Math.min(...column(m, 'best')));
  const reference = Float64Array.from({ length: goals }, (_, m) => {
    const worst = Math.max(...column(m, 'worst'));
    return worst + BEYOND * (worst - ideal[m] || Math.max(1, Math.abs(worst)));
  });
  return { reference, ideal };
}

function share(goals: Float64Array, reference: Float64Array, ideal: Float64Array): number {
  const box = reference.reduce((product, corner, m) => product * (corner - ideal[m]), 1);
  return hypervolume(goals, reference) / box;
}

/** Plans that an island sends on: every so many-th of its plans, which stand in the order of their fronts. */
function sent<G extends Genes>(
  { plans }: FrontIsland<G>,
  { islands, migrants }: FrontSettings,
  { length, allocate }: Pick<FrontProblem<G>['variation'], 'length' | 'allocate'>,
): G {
  const count = islands > 1 ? Math.min(migrants, plans.count) : 0;
  const genes = allocate(count);
  for (let k = 0; k < count; k++) {
    const p = Math.floor((k * plans.count) / count);
    genes.set(plans.genes.subarray(p * length, (p + 1) * length) as never, k * length);
  }
  return genes;
}
