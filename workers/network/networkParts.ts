import { ACCESS_DEFAULTS, type BridgeInput, type NetworkParts } from '../model/access.ts';
import type { JobContext } from '../model/job.ts';
import { breather } from './steps.ts';
import { STREET_GRAPH_PASSES, streetGraphSteps } from './streetGraph.ts';

/**
 * In which connected parts a network is, joined as `access` joins it. Stage told to `ctx.progress`: 'graph' (passes).
 *
 * @throws 'no-streets'; 'cancelled' through ctx.pause
 */
export async function networkParts(lines: BridgeInput['lines'], ctx: JobContext): Promise<NetworkParts> {
  const breath = breather(ctx);
  await breath.pause();
  const { snapM } = ACCESS_DEFAULTS;
  const { components, lineJunction, notes } = await breath.run(streetGraphSteps(lines, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  ctx.progress('graph', STREET_GRAPH_PASSES, STREET_GRAPH_PASSES);
  const ofLine = lineJunction.map((j) => (j < 0 ? -1 : components.ofJunction[j]));
  const count = new Uint32Array(components.count);
  for (const part of ofLine) if (part >= 0) count[part]++;
  return { lengthM: components.lengthM, lines: count, ofLine, notes };
}
