import type { FrontSettings } from '../model/front.ts';

/** Islands share out the work of a search; the answer is the same whatever the number of workers. */
export const FRONT_ISLANDS = 4;
/** Generations from one mark to the next, and marks after which a search rests. */
const GENERATIONS = 5;
export const FRONT_MARKS = 12;
/** Plans of an island and parts of an axis, by the number of goals: as many plans as reference directions, about. */
const POPULATION = [0, 0, 40, 60, 84];
const DIVISIONS = [0, 0, 39, 9, 6];

/** How fronts are searched, in the app and from the terminal alike. @param archive most plans that the front keeps */
export function frontSettings(goals: number, seed: number, archive = 300): FrontSettings {
  return {
    seed,
    islands: FRONT_ISLANDS,
    population: POPULATION[goals],
    divisions: DIVISIONS[goals],
    generations: GENERATIONS,
    archive,
    migrants: 6,
  };
}
