import type { Ledger } from '../../../data/ledger/ledger.ts';
import { segmented } from '../../../data/ledger/store/segmented.ts';

/** The last migrations, the newest first, with the statements that undo each. A new one goes in front. */
const UNDONE = [
  ['0012_merged_indicators', 'ALTER TABLE indicators DROP COLUMN merged_into;'],
  ['0011_changed', 'ALTER TABLE drafts DROP COLUMN changed;'],
  [
    '0010_hidden_passages',
    `INSERT INTO passage_index (rowid, text) SELECT id, segmented(text) FROM passages WHERE hidden = 1;
      DROP TABLE hidden_passage_index; DROP INDEX passages_hidden; ALTER TABLE passages DROP COLUMN hidden;`,
  ],
] as const;

/** Makes the tables of a ledger what they were before a migration, as the program of before has them. */
export function undoMigrations({ client }: Ledger, first: (typeof UNDONE)[number][0]): void {
  client.function('segmented', (text) => segmented(String(text)));
  for (const [name, sql] of UNDONE) {
    client.exec(`${sql}
      DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)`);
    if (name === first) return;
  }
}
