import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import { SYNTAX_DEFAULTS, type SyntaxInput, type SyntaxResult } from '../../workers/model/syntax.ts';
import { prepareSyntax, syntax } from '../../workers/network/syntax/syntax.ts';
import { type Case, count, furthestShare, type Prepared, small, unlike } from './case.ts';
import { CITY, cityDistrict, demoStreets } from './city.ts';
import { halves } from './halves.ts';
import { plainSyntax } from './plain-syntax.ts';

function inputOf({ streets }: District, radiusM: number | 'n'): SyntaxInput {
  const { xy, lineStarts } = streets!.geometry;
  return { ...SYNTAX_DEFAULTS, radiusM, lines: { xy, lineStarts } };
}

const radiusText = (radiusM: number | 'n') => (radiusM === 'n' ? 'radius n' : `radius ${count(radiusM)} m`);

/** Betweenness of the same dual graph, from state to state: a segment counts at both of its ends. */
async function graphology(input: SyntaxInput): Promise<Prepared['npm']> {
  const { graph } = await prepareSyntax(input, quietContext());
  const dual = new Graph({ type: 'directed' });
  for (let state = 0; state < 2 * graph.segments; state++) dual.addNode(state);
  for (let state = 0; state < 2 * graph.segments; state++) {
    for (let a = graph.starts[state]; a < graph.starts[state + 1]; a++) {
      dual.mergeEdge(state, graph.to[a], { weight: graph.turn[a] + graph.step[a] / 2 ** 24 });
    }
  }
  return [
    {
      name: 'graphology-metrics (betweenness, no depth)',
      run: () => betweenness(dual, { getEdgeWeight: 'weight', normalized: false }),
    },
  ];
}

interface Kind {
  place: string;
  district(): Promise<District>;
  radiusM: number | 'n';
  /** Where it does not take minutes. */
  withPeers: boolean;
  inHalves?: boolean;
}

function syntaxCase({ place, district, radiusM, withPeers, inHalves }: Kind): Case {
  return {
    operation: `syntax, ${place}, ${radiusText(radiusM)}${inHalves ? ', in two halves on two workers' : ''}`,
    async prepare() {
      const input = inputOf(await district(), radiusM);
      const alone = () => syntax(input, quietContext());
      const two = inHalves ? halves() : null;
      const ours = two ? () => two.run('syntax', input) as Promise<SyntaxResult> : alone;
      const { graph } = await prepareSyntax(input, quietContext());
      const plain = () => plainSyntax(graph, radiusM);
      return {
        size: `${count(graph.segments)} segments`,
        ours,
        plain: withPeers ? { run: plain } : undefined,
        npm: withPeers && radiusM === 'n' ? await graphology(input) : undefined,
        async difference() {
          const got = await ours();
          if (inHalves)
            return `${small(unlike(got.choice, (await alone()).choice))} segments from one worker`;
          if (!withPeers) return '';
          const { depth, choice } = plain();
          return `depth ${furthestShare(got.totalDepth, depth)}, choice ${furthestShare(got.choice, choice)}`;
        },
        end: () => two?.end(),
      };
    },
  };
}

const demo = { place: 'demo district', district: demoStreets };
const city = { place: CITY.name, district: cityDistrict };

export const syntaxCases: Case[] = [
  syntaxCase({ ...demo, radiusM: 'n', withPeers: true }),
  syntaxCase({ ...demo, radiusM: 800, withPeers: true }),
  syntaxCase({ ...city, radiusM: 'n', withPeers: false }),
  syntaxCase({ ...city, radiusM: 'n', withPeers: false, inHalves: true }),
  syntaxCase({ ...city, radiusM: 800, withPeers: false }),
  syntaxCase({ ...city, radiusM: 5000, withPeers: false }),
  syntaxCase({ ...city, radiusM: 5000, withPeers: false, inHalves: true }),
];
