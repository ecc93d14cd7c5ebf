import { createRequire } from 'node:module';

/**
 * Drizzle as CommonJS. Imported as ES modules, each of its 200 files makes Node parse its package.json of 180 KB again
 * to learn its format, in Node 24.21 at least: 1.5 s and 200 MB more at every start. Required files end in .cjs and
 * need no asking. Types are imported from drizzle-orm itself.
 */
const required = createRequire(import.meta.url);

export const { eq, getTableColumns, getTableName, sql } = required('drizzle-orm') as typeof import('drizzle-orm');
export const { blob, check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } = required(
  'drizzle-orm/sqlite-core',
) as typeof import('drizzle-orm/sqlite-core');
export const { drizzle } = required('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');
export const { migrate } = required(
  'drizzle-orm/better-sqlite3/migrator',
) as typeof import('drizzle-orm/better-sqlite3/migrator');
export const { readMigrationFiles } = required('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator');
