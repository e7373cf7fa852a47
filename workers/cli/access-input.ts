import { facilitiesOf } from '../intake/facilities.ts';
import { columnNamed } from '../intake/join-fields.ts';
import { NoteList } from '../intake/note-list.ts';
import { quantitiesOf } from '../intake/numbers-of.ts';
import { makeDistinct } from '../intake/parcel-ids.ts';
import type { PlacedLayer } from '../intake/placed-layer.ts';
import { recognise } from '../intake/recognise.ts';
import { textsOf } from '../intake/texts-of.ts';
import { ACCESS_DEFAULTS, type AccessInput } from '../model/access.ts';
import type { Facilities } from '../model/district.ts';
import type { Lines } from '../model/geometry.ts';
import type { Layer } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import type { Args } from './args.ts';
import { columnOf, numbersIn } from './fields.ts';
import { place, placesOf, readAs } from './places.ts';
import type { Session } from './session.ts';

/** What the options ask about, in metres. */
export interface AccessQuestion {
  input: AccessInput;
  facilities: Facilities;
  /** Per origin; null where no field was named. */
  people: Float64Array | null;
  origins: PlacedLayer;
  originIds: string[];
}

/** @throws as the intake, and option-missing, option-value, field-unknown, field-not-numbers */
export async function accessQuestion(args: Args, session: Session): Promise<AccessQuestion> {
  refuseUnclearMetric(args);
  const originLayer = await readAs(session, 'origins', args.text('origins')!, ['polygon', 'point']);
  const facilityLayer = await readAs(session, 'facilities', args.text('facilities')!, ['point']);
  const networkPath = args.text('network');
  const network = networkPath === undefined ? [] : [await readAs(session, 'network', networkPath, ['line'])];
  const { projection, placed } = await place(session, [originLayer, facilityLayer, ...network]);
  const [origins, facilityPlaces, lines] = placed;
  const notes: Note[] = [];
  const fields = facilityFields(args, facilityPlaces, facilityLayer);
  const facilities = facilitiesOf(
    [{ ...facilityPlaces, mapping: { role: 'facilities', fields } } as Parameters<typeof facilitiesOf>[0][0]],
    projection,
    notes,
  );
  const people = peopleIn(args, origins, notes);
  session.tell(notes);
  const { xy, kind, kinds } = facilities;
  const streets = lines && (lines.geometry as Lines);
  const input: AccessInput = {
    streets: streets ? { xy: streets.xy, lineStarts: streets.lineStarts } : null,
    origins: await placesOf(origins, session.ctx),
    facilities: { xy, kind, kinds },
    speedKmh: args.number('speed') ?? ACCESS_DEFAULTS.speedKmh,
    snapM: args.number('snap') ?? ACCESS_DEFAULTS.snapM,
    maxJoinM: args.number('max-join') ?? ACCESS_DEFAULTS.maxJoinM,
  };
  return { input, facilities, people, origins, originIds: idsOf(origins, originLayer) };
}

/** Streets, or as the crow flies because that was said. */
function refuseUnclearMetric(args: Args): void {
  if (args.has('metric')) {
    args.choice('metric', ['straight']);
    if (args.has('network')) {
      throw args.wrong('metric', 'no --metric beside --network', '不与 --network 同时使用');
    }
  } else if (!args.has('network')) throw args.missing('--network', 'F, or --metric straight');
}

function facilityFields(args: Args, facilities: PlacedLayer, layer: Layer) {
  const guess = recognise(layer);
  const guessed = guess.role === 'facilities' ? guess.fields.kind : undefined;
  const kind = args.text('kind-field') ?? guessed;
  const capacity = args.text('capacity');
  if (kind !== undefined) columnOf(facilities, kind, '--kind-field');
  if (capacity !== undefined) numbersIn(facilities, capacity, '--capacity');
  return { kind, capacity };
}

function peopleIn(args: Args, origins: PlacedLayer, notes: Note[]): Float64Array | null {
  const field = args.text('population');
  if (field === undefined) return null;
  numbersIn(origins, field, '--population');
  const list = new NoteList(origins.file);
  const people = quantitiesOf(columnNamed(origins.fields, field), origins.rows, 'people', list);
  notes.push(...list.notes);
  return people;
}

/** As recognised, made distinct; by their place where there is no field for them. */
function idsOf({ fields, rows }: PlacedLayer, layer: Layer): string[] {
  const guess = recognise(layer);
  const name = guess.role === 'parcels' ? guess.fields.id : 'id';
  const ids = textsOf(columnNamed(fields, name), rows);
  makeDistinct(ids);
  return ids;
}
