import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

const FILE = fileURLToPath(new URL('./schema.graphql', import.meta.url));

/** The text of schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** `node schema/print.ts` writes schema.graphql. With `--check` it fails where the file is not current. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, printedSchema());
  else if (readFileSync(FILE, 'utf8') !== printedSchema()) {
    process.stderr.write('schema/schema.graphql is not current: run npm run generate and commit it.\n');
    process.exitCode = 1;
  }
}
