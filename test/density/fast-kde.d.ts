declare module 'fast-kde' {
  type Pair<T> = [T, T];
  export function density2d(
    points: number[][],
    options: { bandwidth: number; extent: Pair<Pair<number>>; bins: Pair<number> },
  ): { grid(): Float64Array };
}
