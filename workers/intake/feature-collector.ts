import { ReweaveError } from '../model/errors.ts';
import { FieldBuilder } from './field-builder.ts';
import { type Family, GeometryBuilder } from './geometry-builder.ts';
import { growingBytes } from './growing.ts';
import type { JsonParts } from './json-splitter.ts';

const MAX_FEATURES = 2_000_000;

/** Top-level members that are read; all others are passed over. */
const MEMBERS = new Set([
  'type',
  'crs',
  'synthetic',
  'source',
  'licence',
  'license',
  'date',
  'sensitivity',
  // A file may be one bare Feature or Geometry.
  'id',
  'geometry',
  'properties',
  'coordinates',
  'geometries',
]);

const FAMILIES: Family[] = ['point', 'line', 'polygon'];

/** Geometry types with the family that they belong to. */
const TYPES: Record<string, { family: Family; isMulti: boolean }> = {
  Point: { family: 'point', isMulti: false },
  MultiPoint: { family: 'point', isMulti: true },
  LineString: { family: 'line', isMulti: false },
  MultiLineString: { family: 'line', isMulti: true },
  Polygon: { family: 'polygon', isMulti: false },
  MultiPolygon: { family: 'polygon', isMulti: true },
};

interface RawFeature {
  type?: unknown;
  id?: unknown;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
  properties?: Record<string, unknown> | null;
}

/** Takes features apart into columns as the splitter finds them; nothing of a feature's object is kept. */
export class FeatureCollector implements JsonParts {
  readonly members = new Map<string, unknown>();
  /** Every top-level key, for telling what a foreign file is. */
  readonly keys: string[] = [];
  readonly builders: Record<Family, GeometryBuilder> = {
    point: new GeometryBuilder('point'),
    line: new GeometryBuilder('line'),
    polygon: new GeometryBuilder('polygon'),
  };
  /** Index in FAMILIES of each feature that was kept; its row in the fields is its place here. */
  private readonly families = growingBytes();
  /** How many features were left out, by reason; and how many had bare NaN. */
  readonly counts = {
    empty: 0,
    bad: 0,
    degenerate: 0,
    collection: 0,
    unknownType: 0,
    notFeature: 0,
    bareNaN: 0,
  };
  features = 0;
  hasFeatures = false;
  private readonly fields = new Map<string, FieldBuilder>();
  private readonly ids = new FieldBuilder('id');
  private readonly file: string;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(file: string) {
    this.file = file;
  }

  wants(key: string): boolean {
    this.keys.push(key);
    return MEMBERS.has(key);
  }

  beginFeatures(): void {
    this.keys.push('features');
    this.hasFeatures = true;
  }

  member(key: string, value: Uint8Array): void {
    const text = new TextDecoder().decode(value);
    try {
      this.members.set(key, JSON.parse(text));
    } catch {
      throw new ReweaveError('bad-member', { file: this.file, key, got: text.slice(0, 24) });
    }
    if (key === 'type' && this.members.get('type') === 'Topology') {
      throw new ReweaveError('topojson', { file: this.file });
    }
  }

  feature(value: Uint8Array, at: number): void {
    if (++this.features > MAX_FEATURES) {
      throw new ReweaveError('too-many-features', { file: this.file, limit: MAX_FEATURES });
    }
    this.take(this.parse(value, at));
  }

  /** The one feature of a file that is a bare Feature or Geometry. */
  takeSingle(feature: unknown): void {
    this.features = 1;
    this.take(feature);
  }

  /** Takes one parsed feature: kept as a row, or counted under the reason why not. */
  private take(feature: unknown): void {
    const { type, id, geometry, properties } = (feature ?? {}) as RawFeature;
    if (type !== 'Feature') this.counts.notFeature++;
    else if (geometry === null || geometry === undefined) this.counts.empty++;
    else if (geometry.type === 'GeometryCollection') this.counts.collection++;
    else if (!Object.hasOwn(TYPES, String(geometry.type))) this.counts.unknownType++;
    else {
      const { family, isMulti } = TYPES[String(geometry.type)];
      const taken = this.builders[family].add(geometry.coordinates, isMulti);
      if (taken === 'kept') this.addRow(family, id, properties);
      else this.counts[taken]++;
    }
  }

  /** The family of most kept features (polygons before lines before points where equal). */
  get majority(): Family {
    return FAMILIES.reduce((best, f) =>
      this.builders[f].features >= this.builders[best].features ? f : best,
    );
  }

  /** Rows of a family's features, in the order of its builder. */
  rowsOf(family: Family): Uint32Array {
    const rows = new Uint32Array(this.builders[family].features);
    const wanted = FAMILIES.indexOf(family);
    let k = 0;
    for (let row = 0; row < this.families.length; row++) {
      if (this.families.values[row] === wanted) rows[k++] = row;
    }
    return rows;
  }

  /** In first-seen order; the features' own `id` comes last, as a field, where no property has that name. */
  get fieldBuilders(): FieldBuilder[] {
    const builders = [...this.fields.values()];
    return this.fields.has('id') || this.ids.isEmpty ? builders : [...builders, this.ids];
  }

  private addRow(family: Family, id: unknown, properties: Record<string, unknown> | null | undefined): void {
    const row = this.families.length;
    this.families.push(FAMILIES.indexOf(family));
    this.ids.set(row, id);
    if (typeof properties !== 'object' || properties === null) return;
    for (const name of Object.keys(properties)) {
      let field = this.fields.get(name);
      if (field === undefined) {
        field = new FieldBuilder(name);
        this.fields.set(name, field);
      }
      field.set(row, properties[name]);
    }
  }

  private parse(value: Uint8Array, at: number): unknown {
    const feature = this.features;
    let text: string;
    try {
      text = this.decoder.decode(value);
    } catch {
      throw new ReweaveError('not-utf-8', { file: this.file, feature });
    }
    try {
      return JSON.parse(text);
    } catch {
      const mended = withoutBareNaN(text);
      try {
        const parsed = JSON.parse(mended);
        this.counts.bareNaN++;
        return parsed;
      } catch {
        throw new ReweaveError('bad-feature', { file: this.file, feature, at });
      }
    }
  }
}

/** Some writers put NaN and Infinity, which JSON does not have, where a value is missing. */
function withoutBareNaN(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)\b/g, (token) =>
    token[0] === '"' ? token : 'null',
  );
}
