import { writeFiles } from '../shared/write-files.ts';
import { makeDistrict } from './district.ts';

writeFiles(makeDistrict(), import.meta.url);
