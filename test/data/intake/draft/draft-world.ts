import { listChanges } from '../../../../data/answer/change.ts';
import { proposeCorrection } from '../../../../data/intake/draft/correct.ts';
import { type Actor, type Draft, findDraft, openDraft, PROGRAM } from '../../../../data/intake/draft/draft.ts';
import type { DraftHead, DraftItem } from '../../../../data/intake/draft/item.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { Codes } from '../../../../data/ledger/log/codes.ts';
import { sha256 } from '../../../../data/ledger/log/digest.ts';
import { keepFile } from '../../../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../../../data/ledger/log/revision-line.ts';
import { linesOfRows } from '../../../../data/ledger/log/row-line.ts';
import type { Fields } from '../../../../data/ledger/log/thing.ts';
import { addRevision, writing } from '../../../../data/ledger/revision.ts';
import { parsePeriod } from '../../../../data/rules/period/period.ts';
import { memoryLedger } from '../../ledger/memory-ledger.ts';

const BYTES = Buffer.from('a sheet');
/** The digest of the file in which every figure of this world is printed. */
export const FILE = sha256(BYTES);

export const DISTRICT = { code: '440309', name: '龙华区', nameEn: 'Longhua', position: 1 };
const INDICATOR = { nameEn: 'x', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };

/** A document that is a sheet. */
export function sheetOf(code: string, publishedOn = '2024-07-20'): Fields {
  return {
    ...{ code, title: code, kind: 'STATISTICS_TABLE', standing: 'IN_FORCE', file: FILE },
    ...{ publishedOn, publishedFrom: publishedOn },
  };
}

/** A figure of a sheet: the GDP of the first half of 2024 unless it is told otherwise. */
export function figureOf(document: string, told: Fields = {}): Fields {
  const period = parsePeriod(String(told['period'] ?? '2024-S1'));
  const cell = String(told['cell'] ?? 'B2');
  return {
    ...{ code: `${document}/${cell}`, document, district: DISTRICT.code, indicator: 'GDP', measure: 'LEVEL' },
    ...{ role: 'ACTUAL', comparator: 'EQUAL', value: '100', decimals: 0, unit: '亿元', printed: '100亿元' },
    ...{ publishedOn: '2024-07-20', publishedFrom: '2024-07-20', file: FILE, cell, shown: '100' },
    ...{ period: '2024-S1', periodStart: period?.start ?? 0, periodEnd: period?.end ?? 0 },
    ...told,
  };
}

/** A ledger with a district, two indicators and a sheet that states the GDP of the first half of 2024. */
export function draftWorld(ledger: Ledger = memoryLedger()): Ledger {
  const lines: RevisionLine[] = [
    { district: DISTRICT },
    {
      indicator: {
        ...INDICATOR,
        code: 'GDP',
        name: '地区生产总值',
        unit: '亿元',
        position: 1,
        growthBasis: 'CONSTANT_PRICE',
      },
    },
    {
      indicator: {
        ...INDICATOR,
        code: 'TRADE',
        name: '进出口总额',
        unit: '亿元',
        position: 2,
        aliases: ['外贸进出口'],
      },
    },
    { document: sheetOf('OLD') },
    { figure: figureOf('OLD') },
  ];
  writing(ledger, () => keepFile(ledger, FILE, BYTES));
  addRevision(ledger, { note: 'old' }, lines);
  return ledger;
}

/** Opens a draft of items. */
export function opened(
  ledger: Ledger,
  items: readonly DraftItem[],
  { actor = PROGRAM, head = {} }: { actor?: Actor; head?: Partial<DraftHead> } = {},
): number {
  const all = { seen: ledger.latest, ...head };
  return writing(ledger, () => openDraft(ledger, actor, { title: 'x', head: all, items }));
}

/** Publishes lines through a draft of their own. */
export function published(ledger: Ledger, ...lines: DraftItem['line'][]): void {
  const number = opened(
    ledger,
    lines.map((line) => ({ line })),
  );
  writing(ledger, () => publishDraft(ledger, PROGRAM, number));
}

/** Publishes a correction of the current figure whose code is like a pattern. */
export function corrected(
  ledger: Ledger,
  like: string,
  value: string,
  { keeper = PROGRAM, publisher = PROGRAM }: { keeper?: Actor; publisher?: Actor } = {},
): void {
  const figure = ledger.value(
    `SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8)
      FROM figures f JOIN revisions r ON r.number = f.revision WHERE f.code LIKE ? AND f.retired IS NULL`,
    like,
  );
  const right = { figure: String(figure), value, ground: '函1' };
  const number = writing(ledger, () => proposeCorrection(ledger, keeper, right));
  writing(ledger, () => publishDraft(ledger, publisher, number));
}

export function draftOf(ledger: Ledger, number: number): Draft {
  const draft = findDraft(ledger, number);
  if (!draft) throw new Error(`There is no draft ${number}.`);
  return draft;
}

/** The finding of each item of a draft. */
export function findingsOf(ledger: Ledger, number: number): string[] {
  return [...new Review(ledger, draftOf(ledger, number)).items()].map(({ finding }) => finding);
}

/** The values of the current figures, with their codes. */
export function currentValues(ledger: Ledger): Record<string, unknown> {
  const rows = linesOfRows(ledger, { name: 'figure', where: 'retired IS NULL', bound: [], codes: new Codes(ledger) });
  return Object.fromEntries([...rows].map(({ line }) => [String(line.figure?.['code']), line.figure?.['value']]));
}

/** The changes of figures in the last revision: the kind, the value before and the value now. */
export function lastChanges(ledger: Ledger): unknown[] {
  const at = { revision: ledger.latest, asOf: '2030-01-01' };
  return listChanges(ledger, { since: ledger.latest - 1 }, { offset: 0, limit: 100, at }).map((change) => [
    change.kind,
    change.before?.value ?? null,
    change.figure.value,
  ]);
}
