import type { Pt } from '../shared/rings.ts';
import { isStreet, type StreetClass } from './drawing.ts';
import type { Line } from './plan.ts';
import { planarGraph } from './planar.ts';

/** A street from one junction, dead end or change of name to the next. */
export interface StreetSegment {
  class: StreetClass;
  /** Null for the unnamed paths inside compounds. */
  name: string | null;
  nameEn: string | null;
  pts: Pt[];
}

export function makeStreets(lines: readonly Line[]): StreetSegment[] {
  const streets = lines.filter((l) => isStreet(l.kind));
  const { nodes, edges } = planarGraph(streets.map(({ pts }, tag) => ({ pts, tag })));
  const at: number[][] = nodes.map(() => []);
  edges.forEach(({ a, b }, e) => {
    at[a].push(e);
    at[b].push(e);
  });
  const runsOn = (n: number) => at[n].length === 2 && edges[at[n][0]].tag === edges[at[n][1]].tag;
  const used = new Set<number>();
  const segments: StreetSegment[] = [];
  for (let start = 0; start < nodes.length; start++) {
    if (runsOn(start)) continue;
    for (const first of at[start]) {
      if (used.has(first)) continue;
      const pts = [nodes[start]];
      let [node, edge] = [start, first];
      for (;;) {
        used.add(edge);
        node = edges[edge].a === node ? edges[edge].b : edges[edge].a;
        pts.push(nodes[node]);
        if (!runsOn(node)) break;
        edge = at[node][0] === edge ? at[node][1] : at[node][0];
      }
      const { kind, name, nameEn } = streets[edges[first].tag];
      segments.push({ class: kind as StreetClass, name: name || null, nameEn: nameEn || null, pts });
    }
  }
  return segments;
}
