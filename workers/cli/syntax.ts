import type { ExportColumn } from '../export/columns.ts';
import type { Projection } from '../model/district.ts';
import type { Lines } from '../model/geometry.ts';
import { unproject } from '../model/projection.ts';
import { SEGMENT_UNITS, SYNTAX_DEFAULTS, type SyntaxResult } from '../model/syntax.ts';
import { syntax } from '../network/syntax/syntax.ts';
import type { Command } from './command.ts';
import { numbers } from './output.ts';
import { place, readAs } from './places.ts';
import { OUT_ENDINGS, writeFeatures } from './write-features.ts';

export const syntaxCommand: Command = {
  name: 'syntax',
  summary: 'Space syntax of a line network: angular integration (NAIN) and choice (NACH) of every segment.',
  options: {
    network: { value: 'F', what: 'lines', required: true },
    radius: { value: 'n|M', what: 'the whole network, or metres along it', required: true },
    unit: {
      value: SEGMENT_UNITS.join('|'),
      what: 'what one segment is; street, from junction to junction, unless given',
    },
    snap: { value: 'M', what: `line ends this close are joined; ${SYNTAX_DEFAULTS.snapM} unless given` },
    stub: {
      value: 'M',
      what: `dead ends shorter than this are left out; ${SYNTAX_DEFAULTS.stubM} unless given`,
    },
    dual: {
      value: 'M',
      what: `segments side by side within this are told of; ${SYNTAX_DEFAULTS.dualM} unless given`,
    },
    'keep-pseudo-nodes': { what: 'do not merge lines that only go on into one another' },
    values: { what: 'print the values of every segment too' },
    out: { value: OUT_ENDINGS.join('|'), what: 'write the pieces of street with their values' },
  },
  tells: `JSON: segments, lengthM, components, nain and nach (min, mean, max over the segments), elapsedMs (the calculation alone), and with
--values: values, one object of lists with one entry per segment.`,
  async run(args, session) {
    const layer = await readAs(session, 'network', args.text('network')!, ['line']);
    const { projection, placed } = await place(session, [layer]);
    const { xy, lineStarts } = placed[0].geometry as Lines;
    const out = await session.outputPath('out', OUT_ENDINGS);
    const input = {
      lines: { xy, lineStarts },
      radiusM: args.number('radius', ['n']) ?? ('n' as const),
      unit: args.has('unit') ? args.choice('unit', SEGMENT_UNITS) : SYNTAX_DEFAULTS.unit,
      snapM: args.number('snap') ?? SYNTAX_DEFAULTS.snapM,
      stubM: args.number('stub') ?? SYNTAX_DEFAULTS.stubM,
      dualM: args.number('dual') ?? SYNTAX_DEFAULTS.dualM,
      mergePseudoNodes: !args.has('keep-pseudo-nodes'),
    };
    const { value: result, elapsedMs } = await session.timed(() => syntax(input, session.ctx));
    session.tell(result.notes);
    if (out !== undefined) await writeFeatures(session, 'syntax', out, piecesOf(result, projection));
    return {
      segments: result.segments,
      lengthM: sum(result.lengthM),
      components: result.component.reduce((most, one) => Math.max(most, one + 1), 0),
      nain: rangeOf(result.nain),
      nach: rangeOf(result.nach),
      elapsedMs,
      ...(args.has('values') && {
        values: {
          lengthM: numbers(result.lengthM),
          nain: numbers(result.nain),
          nach: numbers(result.nach),
          nodeCount: Array.from(result.nodeCount),
          totalDepth: numbers(result.totalDepth),
          choice: numbers(result.choice),
        },
      }),
    };
  },
};

function piecesOf({ pieces, ...result }: SyntaxResult, projection: Projection) {
  const rows = pieces.segment.length;
  const ofSegment = (key: string, values: ArrayLike<number>): ExportColumn => ({
    key,
    column: {
      type: 'number',
      values: Float64Array.from(pieces.segment, (segment) => (segment < 0 ? Number.NaN : values[segment])),
    },
  });
  const columns: ExportColumn[] = [
    {
      key: 'line [row in the file, from 0]',
      column: { type: 'number', values: Float64Array.from(pieces.line) },
    },
    ofSegment(
      'segment',
      Array.from({ length: result.segments }, (_, k) => k),
    ),
    ofSegment('segment_length [m]', result.lengthM),
    ofSegment('nain', result.nain),
    ofSegment('nach', result.nach),
    ofSegment('node_count', result.nodeCount),
    ofSegment('total_depth [right angles]', result.totalDepth),
    ofSegment('choice', result.choice),
    ofSegment('component', result.component),
  ];
  const geometry = {
    kind: 'line' as const,
    lonLat: unproject(projection.definition, pieces.xy),
    lineStarts: pieces.starts,
    featureStarts: Uint32Array.from({ length: rows + 1 }, (_, row) => row),
  };
  return { geometry, columns, rows };
}

/** Over what has a value. */
function rangeOf(values: Float64Array): { min: number | null; mean: number | null; max: number | null } {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return { min: null, mean: null, max: null };
  const min = known.reduce((a, b) => Math.min(a, b));
  const max = known.reduce((a, b) => Math.max(a, b));
  return { min, mean: sum(known) / known.length, max };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
