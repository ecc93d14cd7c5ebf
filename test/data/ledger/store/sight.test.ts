import { expect, test } from 'vitest';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { proposeWithdrawal } from '../../../../data/intake/draft/withdraw.ts';
import { type Ledger, openBeside } from '../../../../data/ledger/ledger.ts';
import type { RevisionLine } from '../../../../data/ledger/log/revision-line.ts';
import type { Fields } from '../../../../data/ledger/log/thing.ts';
import { addRevision, findRevision, writing } from '../../../../data/ledger/revision.ts';
import type { Sight } from '../../../../data/ledger/store/sight.ts';
import { corrected, DISTRICT, draftWorld, figureOf, sheetOf } from '../../intake/draft/draft-world.ts';

const [HERE, THERE] = [DISTRICT.code, '440307'];
const HIDDEN = { release: 'INTERNAL' };
const CHANGE = { change: 'CORRECTION', note: '更正', ground: '函1' } as const;

function figure(cell: string, told: Fields = {}): RevisionLine {
  return { figure: figureOf('IN', { cell, period: '2024-S1', ...told }) };
}

/** A ledger with an internal sheet that has figures of two districts, and a public one that has one of the other. */
function twoDistricts(): Ledger {
  const ledger = draftWorld();
  const elsewhere = { code: THERE, name: '龙岗区', nameEn: 'Longgang', position: 2 };
  addRevision(ledger, {}, [
    { district: elsewhere },
    { document: { ...sheetOf('IN'), ...HIDDEN } },
    { document: { ...sheetOf('OWN'), ...HIDDEN } },
    { figure: figureOf('OWN', { indicator: 'TRADE', ...HIDDEN }) },
    figure('B2', HIDDEN),
    figure('C2', { ...HIDDEN, district: THERE }),
  ]);
  return ledger;
}

/** The note and the ground of the last revision, as a reader sees them. */
function told(ledger: Ledger, sight: Sight): unknown[] {
  const { note, ground } = findRevision(openBeside(ledger, sight), ledger.latest) ?? {};
  return [note, ground];
}

const NEW = { ...HIDDEN, period: '2024' };
const UNTOLD = [null, null];

function withdraw(ledger: Ledger, of: string): void {
  const draft = writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of, reason: '误报' }));
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft));
}

/** An act, and the news that readers of Longhua, of Longgang and of both then have. */
const CASES: [string, (ledger: Ledger) => void, unknown[][]][] = [
  [
    'a correction of an internal figure of Longhua',
    (ledger) => corrected(ledger, 'IN/B2', '101'),
    [['IN/B2', '函1'], UNTOLD, ['IN/B2', '函1']],
  ],
  [
    'a correction of an internal figure of Longgang',
    (ledger) => corrected(ledger, 'IN/C2', '101'),
    [UNTOLD, ['IN/C2', '函1'], ['IN/C2', '函1']],
  ],
  [
    'the withdrawal of an internal sheet that is about Longhua alone',
    (ledger) => withdraw(ledger, 'OWN'),
    [['OWN', '误报'], UNTOLD, ['OWN', '误报']],
  ],
  [
    'the withdrawal of an internal sheet that is about both',
    (ledger) => withdraw(ledger, 'IN'),
    [UNTOLD, UNTOLD, ['IN', '误报']],
  ],
  [
    'a correction of internal figures of both',
    (ledger) => addRevision(ledger, CHANGE, [figure('D2', NEW), figure('E2', { ...NEW, district: THERE })]),
    [UNTOLD, UNTOLD, ['更正', '函1']],
  ],
  [
    'a correction of an internal figure of Longhua and a public one of Longgang',
    (ledger) =>
      addRevision(ledger, CHANGE, [
        figure('D2', NEW),
        { figure: figureOf('OLD', { period: '2024', cell: 'C2', district: THERE }) },
      ]),
    [['更正', '函1'], UNTOLD, ['更正', '函1']],
  ],
  [
    'an import of Longhua, which may say more than its figures',
    (ledger) => addRevision(ledger, { note: '月报' }, [figure('D2', NEW)]),
    [UNTOLD, UNTOLD, UNTOLD],
  ],
  [
    'a correction of more figures than are looked at for one answer',
    (ledger) =>
      addRevision(
        ledger,
        CHANGE,
        Array.from({ length: 1001 }, (_, row) => figure(`D${row + 1}`, NEW)),
      ),
    [UNTOLD, UNTOLD, UNTOLD],
  ],
];

test.each(CASES)('%s tells its ground to those alone who see all of it', (_, act, [here, there, both]) => {
  const ledger = twoDistricts();
  act(ledger);
  const sights: Sight[] = [[HERE], [THERE], [HERE, THERE]];
  expect(sights.map((sight) => told(ledger, sight))).toEqual([here, there, both]);
});
