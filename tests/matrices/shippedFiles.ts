import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const matricesFolder = join(import.meta.dirname, '../../matrices');

/** Every matrix file as text, by file name. */
export const shippedFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(matricesFolder)
    .filter((name) => name.endsWith('.json') && name !== 'matrix.schema.json')
    .sort()
    .map((name) => [name, readFileSync(join(matricesFolder, name), 'utf8')]),
);
