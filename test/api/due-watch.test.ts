import { expect, test } from 'vitest';
import { keepHours } from '../../api/due-watch.ts';
import { createLog } from '../../api/log.ts';
import { Sights, sightOf } from '../../api/sights.ts';
import { writerOf } from '../../data/intake/act.ts';
import { nextDue } from '../../data/intake/due.ts';
import { snapshotAt } from '../../data/ledger/snapshot.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import { listFiguresOfDocument } from '../data/ledger/document-figures.ts';
import { addInternal, INTERNAL_CODE } from '../data/ledger/internal-document.ts';
import { shippedLedger } from '../data/plans/plans.ts';

const NOON = '2026-12-01T04:00:00.000Z';

function asker(...offices: Asker['offices']): Asker {
  return { kind: 'PERSON', number: 1, name: '甲', offices };
}

test.each([
  [null, 'OPEN'],
  [asker(), 'OPEN'],
  [asker({ role: 'READER', district: '440307' }), ['440307']],
  [asker({ role: 'KEEPER', district: '440307' }, { role: 'READER', district: '440308' }), ['440307', '440308']],
  [asker({ role: 'READER', district: null }), 'ALL'],
  [asker({ role: 'STEWARD', district: null }), 'ALL'],
] as const)('whoever asks sees what their offices are for: %j', (who, sight) => {
  expect(sightOf(who)).toEqual(sight);
});

test('a server keeps the hour of what is embargoed, and each reader sees it from then on', async () => {
  const ledger = shippedLedger();
  const sights = new Sights(ledger);
  const count = (sight: Parameters<Sights['of']>[0]) => {
    const seen = sights.of(sight);
    const document = seen.catalogue.documents.findByCode(INTERNAL_CODE);
    return document ? listFiguresOfDocument(seen, document.id, snapshotAt(seen, {})).length : 0;
  };
  const counts = () => [count('OPEN'), count(['440307']), count('ALL')];
  expect(sights.of('ALL')).toBe(sights.of('OPEN'));
  addInternal(ledger, { release: 'EMBARGOED', releaseAt: NOON });
  expect(counts()).toEqual([0, 4, 5]);
  const at = (now: string) =>
    keepHours({
      next: async () => nextDue(ledger),
      writer: writerOf(ledger),
      log: createLog(),
      now: () => new Date(now),
    });
  await at('2026-12-01T03:59:00.000Z');
  expect(counts()).toEqual([0, 4, 5]);
  // The server was down at noon.
  await at('2026-12-01T09:00:00.000Z');
  expect(counts()).toEqual([5, 5, 5]);
});

test.each([
  ['the ledger cannot tell what is due', () => Promise.reject(new Error('disk')), NOON],
  ['the thread that writes is lost', async () => NOON, NOON],
])('a server goes on where %s', async (_, next, now) => {
  const told: string[] = [];
  const log = createLog({ write: (line) => void told.push(line) });
  const writer = { append: () => Promise.reject(new Error('lost')) };
  await keepHours({ next, writer, log, now: () => new Date(now) });
  expect(told.join('')).toContain('it is tried again');
});
