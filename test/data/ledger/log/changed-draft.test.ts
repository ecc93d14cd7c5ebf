import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { openLedger } from '../../../../data/ledger/ledger.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import * as world from '../../intake/draft/draft-world.ts';
import { undoMigrations } from '../undone-migration.ts';

const LAST = "SELECT max(at) FROM entries WHERE kind = 'DRAFT'";

test('a ledger of the program before knows when each draft changed from its first start on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-changed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ledger.db');
  const older = openLedger(path);
  const number = world.opened(older, [{ line: { district: world.DISTRICT } }]);
  const items = [...new Review(older, world.draftOf(older, number)).items()].map(({ id }) => id);
  writing(older, () => decideItems(older, PROGRAM, { draft: number, version: 1, items, decision: 'REJECT' }));
  undoMigrations(older, '0011_changed');
  older.close();
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  expect(world.draftOf(ledger, number).changed).toBe(ledger.value(LAST));
  expect(verify(ledger)).toEqual([]);
});
