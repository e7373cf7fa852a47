/** Places (origins or facilities) as nodes of the routes. A place has one point, or several of which the best counts. */
export interface Places {
  count: number;
  /** Point range of each place; absent where place i is point i. */
  starts?: Uint32Array;
  /** By point: its node, -1 where it is not joined. */
  node: Int32Array;
  /** By point: cost between the place and the node, the same both ways. */
  offset: Float64Array;
}

export function firstPoint({ starts }: Places, place: number): number {
  return starts ? starts[place] : place;
}

/** The highest offset of a joined point; 0 where none is. */
export function furthestOffset({ node, offset }: Places): number {
  let furthest = 0;
  for (let p = 0; p < node.length; p++) if (node[p] >= 0 && offset[p] > furthest) furthest = offset[p];
  return furthest;
}

/** Whether place i is node i, at no distance, for every node. */
export function isEveryNode({ starts, node, offset }: Places, nodes: number): boolean {
  return !starts && node.length === nodes && node.every((n, i) => n === i && offset[i] === 0);
}
