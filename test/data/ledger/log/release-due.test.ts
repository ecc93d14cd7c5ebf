import { expect, test } from 'vitest';
import { ERASE } from '../../../../data/ledger/act/erase.ts';
import { settle } from '../../../../data/ledger/act/settle.ts';
import { countThings } from '../../../../data/ledger/figure-count.ts';
import { type Ledger, openBeside } from '../../../../data/ledger/ledger.ts';
import { sha256 } from '../../../../data/ledger/log/digest.ts';
import { keepFile } from '../../../../data/ledger/log/file.ts';
import { nextRelease, releaseDue } from '../../../../data/ledger/log/release-due.ts';
import type { RevisionLine } from '../../../../data/ledger/log/revision-line.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { addRevision, findRevision, writing } from '../../../../data/ledger/revision.ts';
import { snapshotAt } from '../../../../data/ledger/snapshot.ts';
import type { Sight } from '../../../../data/ledger/store/sight.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { listFiguresOfDocument } from '../document-figures.ts';
import { addInternal, type Hidden, INTERNAL_CODE, internalLines } from '../internal-document.ts';

const NOON = '2026-12-01T04:00:00.000Z';
const LATER = '2026-12-02T04:00:00.000Z';

function withReport(hidden: Hidden): Ledger {
  const ledger = shippedLedger();
  addInternal(ledger, hidden);
  return ledger;
}

/** The codes of the report's figures that a sight shows at a revision, the last by default. */
function seen(ledger: Ledger, sight: Sight, revision?: number, code = INTERNAL_CODE): string[] {
  const reader = openBeside(ledger, sight);
  const past = revision === undefined ? reader : reader.at(revision);
  const document = past.catalogue.documents.findByCode(code);
  if (!document) return [];
  return listFiguresOfDocument(past, document.id, snapshotAt(past, {})).map((figure) =>
    figure.code.replace(/.*\//, ''),
  );
}

function due(ledger: Ledger, at: string): number | undefined {
  return writing(ledger, () => releaseDue(ledger, at))?.number;
}

test('what is embargoed becomes public at its time, by a revision of its own, and not a moment before', () => {
  const ledger = withReport({ release: 'EMBARGOED', releaseAt: NOON });
  expect([nextRelease(ledger), nextRelease(openBeside(ledger, 'OPEN'))]).toEqual([NOON, NOON]);
  expect(due(ledger, '2026-12-01T03:59:59.999Z')).toBeUndefined();
  expect([seen(ledger, 'OPEN'), seen(ledger, 'ALL')]).toEqual([[], ['1', '2', '3', '4', '5']]);
  expect(due(ledger, NOON)).toBe(7);
  expect(seen(ledger, 'OPEN')).toEqual(['1', '2', '3', '4', '5']);
  expect(findRevision(openBeside(ledger, 'OPEN'), 7)).toMatchObject({ change: 'RELEASE' });
  expect([nextRelease(ledger), due(ledger, LATER)]).toEqual([undefined, undefined]);
});

test('a past revision shows what was embargoed then to nobody whom it did not show it to', () => {
  const ledger = withReport({ release: 'EMBARGOED', releaseAt: NOON });
  due(ledger, LATER);
  expect(findRevision(openBeside(ledger, 'OPEN'), 6)).toBeUndefined();
  expect([seen(ledger, 'OPEN', 5), seen(ledger, 'ALL', 6)]).toEqual([[], ['1', '2', '3', '4', '5']]);
  expect(countThings(openBeside(ledger, 'OPEN')).figures).toBe(countThings(ledger).figures - 5);
});

test('figures of several hours become public each at its own, and never before their document', () => {
  const ledger = shippedLedger();
  const lines = writing(ledger, () => internalLines(ledger, { release: 'EMBARGOED', releaseAt: NOON }));
  const later = lines.map((line) =>
    'figure' in line && line.figure?.['code'] === `${INTERNAL_CODE}/2`
      ? { figure: { ...line.figure, releaseAt: LATER } }
      : line,
  );
  addRevision(ledger, {}, later);
  due(ledger, NOON);
  expect([seen(ledger, 'OPEN'), nextRelease(ledger)]).toEqual([['1', '3', '4', '5'], LATER]);
  due(ledger, LATER);
  expect(seen(ledger, 'OPEN')).toEqual(['1', '3', '4', '5', '2']);
});

test('what is internal waits for no hour, and neither does a figure of an internal document', () => {
  const ledger = withReport({ release: 'INTERNAL' });
  expect([nextRelease(ledger), due(ledger, LATER)]).toEqual([undefined, undefined]);
  const other = shippedLedger();
  const lines = writing(other, () => internalLines(other, { release: 'INTERNAL' }));
  const early = lines.map((line) =>
    'figure' in line ? { figure: { ...line.figure, release: 'EMBARGOED', releaseAt: NOON } } : line,
  );
  addRevision(other, {}, early);
  expect([nextRelease(other), due(other, LATER), seen(other, 'OPEN')]).toEqual([undefined, undefined, []]);
});

test('a public figure of an internal document is refused, and nothing is written', () => {
  const ledger = shippedLedger();
  const lines = writing(ledger, () => internalLines(ledger, { release: 'INTERNAL' }));
  const mixed = lines.map((line) => ('figure' in line ? { figure: { ...line.figure, release: undefined } } : line));
  expect(() => addRevision(ledger, {}, JSON.parse(JSON.stringify(mixed)))).toThrow(/is public, and its document/);
  expect(ledger.latest).toBe(5);
});

test('a reader of a district sees what is internal of it, and of no other', () => {
  const ledger = withReport({ release: 'INTERNAL' });
  // Figure 3 is of another owner, and 4 of Yantian: Longgang's own report shows it to readers of both districts alone.
  expect(seen(ledger, ['440307'])).toEqual(['1', '2', '3', '5']);
  expect(seen(ledger, ['440308'])).toEqual([]);
  expect(seen(ledger, ['440307', '440308'])).toEqual(['1', '2', '3', '4', '5']);
  expect(seen(ledger, ["440307' OR 1=1 --"])).toEqual([]);
});

test("a city's sheet shows each district its own cells", () => {
  const ledger = shippedLedger();
  const file = sha256(Buffer.from('sheet'));
  const lines = writing(ledger, () => {
    keepFile(ledger, file, Buffer.from('sheet'));
    return internalLines(ledger, { release: 'INTERNAL' });
  });
  const sheet = lines.flatMap((line): RevisionLine[] => {
    if ('document' in line) {
      const { textDigest, parts, ...document } = line.document ?? {};
      return [{ document: { ...document, code: 'SHEET', district: '440300', file } }];
    }
    if (!('figure' in line)) return [];
    const { section, quoteStart, quoteEnd, task, ...figure } = line.figure ?? {};
    return [{ figure: { ...figure, document: 'SHEET', file, sheet: '表', cell: 'B2', shown: '1' } }];
  });
  addRevision(ledger, {}, sheet);
  const of = (...codes: string[]) => seen(ledger, codes, undefined, 'SHEET');
  expect([of('440307'), of('440308'), of('440300'), of('440304')]).toEqual([['1', '2', '5'], ['4'], ['3'], []]);
});

test('the log makes the same tables of what was hidden, became public and was erased', () => {
  const ledger = withReport({ release: 'EMBARGOED', releaseAt: NOON });
  due(ledger, NOON);
  const entry = ledger.value('SELECT entry FROM revisions WHERE number = 6') as number;
  settle(ledger, ERASE, { given: { thing: { of: 'LINE', entry, line: 5 }, reason: '误登' }, by: { person: null } });
  expect(verify(ledger).filter(({ code }) => !code.startsWith('ERASED'))).toEqual([]);
  expect(findRevision(openBeside(ledger, 'OPEN'), 6)).toBeUndefined();
});
