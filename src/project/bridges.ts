import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import { bridgedStreets, drawnLines } from '../../workers/network/bridgedStreets.ts';
import { runJob } from './engine/engine.ts';

/** The district with the gaps of its streets bridged up to a length; as it is where none is set. */
export async function withBridges(district: District, maxGapM: number | null): Promise<District> {
  const { streets, projection } = district;
  if (!streets || maxGapM === null) return district;
  const lines = drawnLines(streets);
  const result = await runJob('bridge', 'bridgeGaps', { lines, snapM: ACCESS_DEFAULTS.snapM, maxGapM });
  return { ...district, streets: bridgedStreets(streets, result, projection, maxGapM) };
}
