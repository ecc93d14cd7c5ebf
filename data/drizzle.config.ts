import { defineConfig } from 'drizzle-kit';

/** `npm run migration` writes the next migration from tables.ts; STRICT is added by hand, see migrations/README.md. */
export default defineConfig({ dialect: 'sqlite', schema: './data/tables.ts', out: './data/migrations' });
