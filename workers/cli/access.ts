import { ACCESS_DEFAULTS, type AccessMeasure, type MeasureAccessInput } from '../model/access.ts';
import { access } from '../network/access.ts';
import { essentialKinds } from '../network/essentialKinds.ts';
import { measureAccess } from '../network/measureAccess.ts';
import { accessColumns } from './access-columns.ts';
import { groupIn, spreadRecord } from './access-fairness.ts';
import { type AccessQuestion, accessQuestion } from './access-input.ts';
import { combined, kindSummaries } from './access-summary.ts';
import type { Args } from './args.ts';
import type { Command } from './command.ts';
import { DECAY_SHAPES, decayIn } from './decay.ts';
import { numbersIn } from './fields.ts';
import { numbers } from './output.ts';
import { OUT_ENDINGS, writeFeatures } from './write-features.ts';

const MEASURES = ['nearest', 'count', 'gravity', '2sfca', 'e2sfca', 'g2sfca', '3sfca'] as const;
const MINUTES = 15;

export const accessCommand: Command = {
  name: 'access',
  summary: 'How well facilities can be reached from every origin, by kind.',
  options: {
    origins: { value: 'F', what: 'points, or polygons for a point inside each', required: true },
    facilities: { value: 'F', what: 'points; one drawn as several stands in their middle', required: true },
    'kind-field': {
      value: 'field',
      what: 'kind of facility; recognised unless given, else all are of one kind',
    },
    capacity: { value: 'field', what: 'what each facility offers' },
    population: { value: 'field', what: 'people at each origin; each origin counts as one unless given' },
    network: { value: 'F', what: 'lines of streets; or else --metric straight' },
    metric: { value: 'straight', what: 'as the crow flies' },
    speed: { value: 'KMH', what: `${ACCESS_DEFAULTS.speedKmh} unless given` },
    minutes: {
      value: 'T',
      what: `limit or cutoff, ${MINUTES} unless given; gravity has a cutoff only if given`,
    },
    measure: { value: MEASURES.join('|'), what: 'nearest unless given' },
    decay: { value: 'FORM[:a[:b]]', what: `of gravity: ${DECAY_SHAPES.join(', ')}; gaussian unless given` },
    essential: { value: 'kind,kind|all', what: 'kinds that daily life needs; those of the app unless given' },
    need: { value: 'field', what: 'of catchments: who needs more counts as 1 + lambda × need' },
    lambda: { value: 'X', what: '1 unless given' },
    group: { value: 'field', what: 'tell how evenly access is spread within every group of origins too' },
    floor: { value: 'X', what: 'what each should have at least, or of minutes at most: the share beyond it' },
    snap: { value: 'M', what: `line ends this close are joined; ${ACCESS_DEFAULTS.snapM} unless given` },
    'max-join': {
      value: 'M',
      what: `places further from every street stay out; ${ACCESS_DEFAULTS.maxJoinM} unless given`,
    },
    values: { what: 'print the value of every origin too' },
    out: { value: OUT_ENDINGS.join('|'), what: 'write the origins with their values' },
  },
  tells: `JSON: origins, facilities, components (of the network; null where straight), unjoined (origins and facilities too far from a
street), unit (people or parcels: what the shares are shares of), total, withoutPeople, kinds: of each covered (share within T minutes),
meanMinutes, medianMinutes, unreached (origins without a path); essential (kinds), complete (share with all of them within T minutes);
of the values, over people: mean, gini, palma, and where asked for beyondFloor and groups;
measure, elapsedMs (of that measure alone, from lines to values). With --values also values, one per origin: of nearest the minutes
until all essential kinds are reached, else the sum over all kinds; and the same within kinds for each alone.`,
  async run(args, session) {
    const what = measureIn(args);
    const limit = limitIn(args);
    const question = await accessQuestion(args, session);
    const { input, facilities, people } = question;
    const essential = essentialIn(args, input.facilities.kinds);
    const out = await session.outputPath('out', OUT_ENDINGS);
    const { capacity } = facilities;
    const need = needIn(args, question);
    const group = groupIn(args, question);
    const floor = args.number('floor');
    const { value: measured, elapsedMs } = await session.timed(() =>
      measureAccess(
        { ...input, facilities: { ...input.facilities, capacity }, what, people, need },
        session.ctx,
      ),
    );
    session.tell(measured.notes);
    const minutes =
      what.measure === 'nearest'
        ? measured.values.map((values) => Float32Array.from(values))
        : (await access(input, session.ctx)).minutes;
    const summary = kindSummaries(input.facilities.kinds, essential, minutes, people, limit);
    const result = what.measure === 'nearest' ? minutes : measured.values;
    const values = combined(what.measure, input.facilities.kinds, essential, result);
    if (out !== undefined) {
      await writeFeatures(session, 'access', out, accessColumns(question, what.measure, result, values));
    }
    const print = args.has('values');
    return {
      origins: question.origins.rows,
      facilities: facilities.count,
      components: measured.network?.components ?? null,
      unjoined: measured.unjoinedOrigins + measured.unjoinedFacilities,
      unjoinedOrigins: measured.unjoinedOrigins,
      unjoinedFacilities: measured.unjoinedFacilities,
      ...summary.whole,
      kinds: Object.fromEntries(
        input.facilities.kinds.map((kind, k) => [
          kind,
          { ...summary.kinds[k], ...(print && { values: numbers(result[k]) }) },
        ]),
      ),
      ...spreadRecord(values, question, {
        better: what.measure === 'nearest' ? 'less' : 'more',
        floor,
        group,
      }),
      measure: what.measure,
      supply: measured.supply,
      demand: measured.demand,
      elapsedMs,
      ...(print && { values: numbers(values) }),
    };
  },
};

/** @throws option-value, field-unknown, field-not-numbers */
function needIn(args: Args, { origins }: AccessQuestion): MeasureAccessInput['need'] {
  const field = args.text('need');
  if (field === undefined) return undefined;
  return { value: numbersIn(origins, field, '--need'), lambda: args.number('lambda') ?? 1 };
}

function measureIn(args: Args): AccessMeasure {
  const measure = args.choice('measure', MEASURES);
  if (args.has('decay') && measure !== 'gravity') {
    throw args.wrong('decay', 'no --decay but with --measure gravity', '仅与 --measure gravity 同时使用');
  }
  switch (measure) {
    case 'nearest':
      return { measure };
    case 'gravity':
      return { measure, decay: decayIn(args), cutoffMinutes: args.number('minutes') };
    default:
      return { measure, cutoffMinutes: limitIn(args) };
  }
}

function limitIn(args: Args): number {
  const minutes = args.number('minutes') ?? MINUTES;
  if (minutes > 0) return minutes;
  throw args.wrong('minutes', 'a number above 0', '大于 0 的数');
}

function essentialIn(args: Args, kinds: string[]): string[] {
  const text = args.text('essential');
  if (text === 'all') return kinds;
  if (text === undefined) return essentialKinds(kinds, null);
  const chosen = text.split(',').map((kind) => kind.trim());
  if (chosen.every((kind) => kinds.includes(kind))) return essentialKinds(kinds, chosen);
  throw args.wrong('essential', `all, or some of ${kinds.join(',')}`, `all 或 ${kinds.join(',')} 中的若干`);
}
