import { writeFiles } from '../shared/write-files.ts';
import { makeCity } from './city.ts';

writeFiles(makeCity(), import.meta.url);
