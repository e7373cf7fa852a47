import { measureIndicators } from './appraisal/measure.ts';
import { kernelDensity } from './density/kernel-density.ts';
import { writeCsv } from './export/csv.ts';
import { writeGeoJson } from './export/geojson.ts';
import { textRanks } from './export/text-ranks.ts';
import { assemble } from './intake/assemble.ts';
import { readGeoJson } from './intake/read-geojson.ts';
import { access } from './network/access.ts';
import { serve } from './serve.ts';

const list = {
  readGeoJson,
  assemble,
  kernelDensity,
  access,
  measureIndicators,
  textRanks,
  writeCsv,
  writeGeoJson,
};

export type EngineList = typeof list;

serve(list);
