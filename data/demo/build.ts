import { writeFileSync } from 'node:fs';
import { makeDistrict } from './district.ts';

for (const [file, text] of Object.entries(makeDistrict())) {
  writeFileSync(new URL(file, import.meta.url), text);
  console.log(`${file} ${Math.round(text.length / 1000)} kB`);
}
