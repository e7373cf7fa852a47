import { writeFileSync } from 'node:fs';

/** Writes the files of a demo (name → text) into its folder and says how large they are. */
export function writeFiles(files: Record<string, string>, folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(new URL(file, folder), text);
    console.log(`${file} ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  }
}
