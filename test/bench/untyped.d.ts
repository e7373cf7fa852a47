/** The parts of packages without types that the bench calls. */
declare module 'topsis' {
  export function getBest(matrix: unknown, weights: number[], impacts: string[]): unknown;
}

declare module 'linear-algebra' {
  export default function linearAlgebra(): { Matrix: new (rows: number[][]) => unknown };
}

declare module 'ahp' {
  export default class AHP {
    import(context: object): void;
    run(): { criteriaRankMetaMap: { weightedVector: number[] } };
  }
}
