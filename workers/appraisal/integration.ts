import type { MeasureInput, MissingReason } from '../model/appraisal.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { SYNTAX_DEFAULTS, type SyntaxInput, type SyntaxResult } from '../model/syntax.ts';
import { syntax } from '../network/syntax/syntax.ts';
import { waterEdges } from '../network/syntax/waterEdges.ts';
import { lineValues } from './line-values.ts';
import type { StudyArea } from './study-area.ts';

/** A block or two: what a street or a bank gives to the places beside it. */
export const INTEGRATION_REACH_M = 200;

type Along = 'streets' | 'water';

interface Integration {
  values: Float32Array;
  /** Segments whose values count. */
  segments: number;
  reachM: number;
  notes: Note[];
}

/**
 * Integration (NAIN, radius n) of the streets, or of the banks of water, near each cell: lineValues within
 * INTEGRATION_REACH_M. Of streets only the longest connected part counts, since NAIN is comparable only within a part; each
 * water has banks of its own, so all of them count, each straight bank as one segment.
 */
export async function integration(
  along: Along,
  { streets, water }: Pick<MeasureInput, 'streets' | 'water'>,
  { grid, inside }: StudyArea,
  ctx: JobContext,
): Promise<Integration | { missing: MissingReason }> {
  const absent = { missing: { code: along === 'streets' ? ('no-streets' as const) : ('no-water' as const) } };
  const lines = along === 'streets' ? streets : water && waterEdges(water);
  const network = lines && (await analysed(along, lines, ctx));
  if (!network) return absent;
  const { nain, component, pieces, notes } = network;
  const comparable = nain.map((value, s) => (along === 'water' || component[s] === 0 ? value : Number.NaN));
  const values = await lineValues(pieces, comparable, grid, INTEGRATION_REACH_M, ctx);
  if (!values.some((value, cell) => inside[cell] === 1 && !Number.isNaN(value))) return absent;
  const segments = comparable.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  return { values, segments, reachM: INTEGRATION_REACH_M, notes };
}

/** The last analysis of each: while a slider moves, the lines stay the same and the search takes seconds. */
const known = new Map<Along, { lines: SyntaxInput['lines']; network: SyntaxResult }>();

/** null where no line has a length. */
async function analysed(
  along: Along,
  lines: SyntaxInput['lines'],
  ctx: JobContext,
): Promise<SyntaxResult | null> {
  const last = known.get(along);
  if (last && equal(last.lines.xy, lines.xy) && equal(last.lines.lineStarts, lines.lineStarts)) {
    return last.network;
  }
  const settings =
    along === 'streets'
      ? SYNTAX_DEFAULTS
      : { ...SYNTAX_DEFAULTS, unit: 'straight' as const, stubM: 0, dualM: 0 };
  try {
    const network = await syntax({ ...settings, lines }, ctx);
    known.set(along, { lines: { xy: lines.xy.slice(), lineStarts: lines.lineStarts.slice() }, network });
    return network;
  } catch (error) {
    if (error instanceof ReweaveError && error.code === 'no-streets') return null;
    throw error;
  }
}

function equal(a: Float64Array | Uint32Array, b: Float64Array | Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
