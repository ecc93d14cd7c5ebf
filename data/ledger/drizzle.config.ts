import { defineConfig } from 'drizzle-kit';

/** `npm run migration` writes the next migration from the tables' files; add STRICT to its tables by hand, which drizzle-kit cannot. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './data/ledger/store/*tables.ts',
  out: './data/migrations',
});
