import type { Note } from '../model/notes.ts';
import type { NoteCode } from '../model/words.ts';
import type { Crs } from './crs.ts';
import type { FeatureCollector } from './feature-collector.ts';
import type { Family } from './geometry-builder.ts';
import { MENDED } from './path.ts';

const OTHERS: Record<Family, NoteCode> = {
  point: 'other-points',
  line: 'other-lines',
  polygon: 'other-polygons',
};

/** What reading a file skipped, mended or guessed. `kept` are the places of the features that made the layer. */
export function readingNotes(
  file: string,
  collector: FeatureCollector,
  family: Family,
  kept: Uint32Array,
  crs: Crs,
  numericTexts: string[],
): Note[] {
  const notes: Note[] = [];
  const add = (code: NoteCode, severity: Note['severity'], count: number, params?: Note['params']) => {
    if (count > 0) notes.push({ code, severity, count, source: file, ...(params && { params }) });
  };
  const { counts, builders } = collector;
  add('null-geometry', 'left-out', counts.empty);
  add('geometry-collection', 'left-out', counts.collection);
  add('unknown-geometry', 'left-out', counts.unknownType);
  add('not-a-feature', 'left-out', counts.notFeature);
  add('bad-coordinates', 'left-out', counts.bad);
  add('degenerate-geometry', 'left-out', counts.degenerate);
  for (const other of ['point', 'line', 'polygon'] as const) {
    if (other !== family) add(OTHERS[other], 'left-out', builders[other].features);
  }
  add('out-of-range', 'left-out', builders[family].features - kept.length);
  const { values } = builders[family].mended;
  const having = (bit: number) => countWhere(kept, (k) => (values[k] & bit) !== 0);
  const faults = MENDED.ringCrosses | MENDED.ringTouches;
  add('ring-closed', 'repaired', having(MENDED.ringClosed));
  add(family === 'line' ? 'line-dropped' : 'ring-dropped', 'repaired', having(MENDED.partDropped));
  add('repeated-vertices', 'repaired', having(MENDED.repeatedVertices));
  add('ring-crosses', 'problem', having(MENDED.ringCrosses));
  add(
    'ring-touches',
    'info',
    countWhere(kept, (k) => (values[k] & faults) === MENDED.ringTouches),
  );
  add('height-dropped', 'info', having(MENDED.height));
  add('bare-nan', 'repaired', counts.bareNaN);
  if (crs.definition !== null) add('reprojected', 'info', kept.length, { crs: crs.label });
  add('numeric-text', 'info', numericTexts.length, { fields: numericTexts.join(', ') });
  return notes;
}

function countWhere(places: Uint32Array, holds: (place: number) => boolean): number {
  return places.reduce((sum, place) => sum + (holds(place) ? 1 : 0), 0);
}
