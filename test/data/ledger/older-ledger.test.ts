import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { drizzle, migrate } from '../../../data/ledger/store/drizzle.ts';
import { listFiguresOfDocument } from './document-figures.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../data/migrations', import.meta.url));

/** A ledger file of the first version, with one document and one growth on a comparable basis. */
function firstLedger(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(MIGRATIONS, join(folder, 'migrations'), { recursive: true });
  const journal = join(folder, 'migrations/meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  const path = join(folder, 'ledger.db');
  const client = new Database(path);
  migrate(drizzle(client), { migrationsFolder: join(folder, 'migrations') });
  client.exec(`
    PRAGMA application_id = ${0x504c4e42};
    INSERT INTO revisions VALUES (1, '2024-09-12T00:00:00Z', NULL);
    INSERT INTO districts (id, code, name, name_en, position) VALUES (1, '440307', '龙岗区', 'Longgang', 1);
    INSERT INTO indicators (id, code, name, name_en, timing, direction, topic, position)
      VALUES (1, 'REVENUE', '一般公共预算收入', 'Revenue', 'FLOW', 'HIGHER', 'finance', 1);
    INSERT INTO documents (id, code, title, kind, standing, published_on, published_from, district_id, text, revision)
      VALUES (1, 'LG', '报告', 'MID_YEAR_REPORT', 'IN_FORCE', '2024-09-12', '2024-09-12', 1, '收入同口径增长13.3%', 1);
    INSERT INTO reports (document_id, period_start, period_end) VALUES (1, 24276, 24287);
    INSERT INTO figures (code, document_id, district_id, indicator_id, measure, period, period_start, period_end, role,
        value, unit, decimals, printed, basis, section, quote_start, quote_end, published_on, published_from, revision)
      VALUES ('LG/001', 1, 1, 1, 'GROWTH', '2023', 24276, 24287, 'ACTUAL', 13.3, '%', 1, '13.3%', 'COMPARABLE', '一', 0, 2,
        '2024-09-12', '2024-09-12', 1);`);
  client.close();
  return path;
}

test('a ledger of the first version is opened with its figures, their bases under the new words', () => {
  const ledger = openLedger(firstLedger());
  onTestFinished(() => ledger.close());
  const figures = listFiguresOfDocument(ledger, 1, { revision: 1, asOf: '2024-12-31' });
  expect(figures).toMatchObject([
    { code: 'LG/001', value: 13.3, basis: 'SAME_SCOPE', scope: null, status: null, part: null, claim: false },
  ]);
  expect(ledger.catalogue.documents.list()).toMatchObject([{ code: 'LG', reports: null, parts: [] }]);
  expect(ledger.client.pragma('foreign_key_check')).toEqual([]);
});
