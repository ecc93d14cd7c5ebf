import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { decideItems } from '../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../data/intake/draft/publish.ts';
import { shownDraft } from '../../../data/intake/draft/show/shown.ts';
import { answersOf } from '../../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { OfficeRole } from '../../../data/rules/gate-words.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import { schema } from '../../../schema/schema.ts';
import { DISTRICT, draftWorld } from '../../data/intake/draft/draft-world.ts';
import { everyFieldOf, fieldsWithArguments } from '../every-field.ts';

/** Words that stand in the texts of the draft, and a number that stands in its values. */
const [SECRET, SECRET_NUMBER] = ['绝密', '9876.43'];

function somebody(role: OfficeRole, district: string | null): Asker {
  return { kind: 'PERSON', number: 9, name: role, offices: [{ role, district }] };
}

const OWN = DISTRICT.code;
const OTHERS: readonly (readonly [string, Asker | null])[] = [
  ['nobody', null],
  ['a reader of the district', somebody('READER', OWN)],
  ['a keeper of another district', somebody('KEEPER', '440307')],
  ['a publisher of another district', somebody('PUBLISHER', '440307')],
];

/** Brings a month's file in whose name, rows and values are secret, with a new indicator and a name that nobody knows. */
function imported(ledger: Ledger, month: number): number {
  const rows = [
    `${SECRET}产值,亿元,${SECRET_NUMBER}`,
    `外贸进出口,亿元,${SECRET_NUMBER}`,
    `${SECRET}何物,亿元,—`,
    `${SECRET}不知,亿元,5`,
  ];
  const bytes = Buffer.from([`龙华区2024年1-${month}月${SECRET}`, '指标名称,计量单位,累计', ...rows].join('\n'));
  const typed = [`INDICATOR:${SECRET}产值=NEW,code=SECRET_OUTPUT,unit=亿元,timing=FLOW,direction=HIGHER`];
  const told = { publishedOn: '2024-08-20', publisher: `${SECRET}局`, release: 'INTERNAL' } as const;
  const workbook = workbookOf(readWorkbook(bytes, `${SECRET}${month}月.csv`));
  const given = { workbook, bytes, told, answers: answersOf({ answer: typed }), typed };
  return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
}

const TABLE = `{ where: { districts: ["${OWN}"], indicators: ["TRADE"] } }`;

/** The arguments of the fields of a draft that need some, so that each of them is asked. */
function innerOf(ledger: Ledger, draft: number): Record<string, string> {
  const items = shownDraft(ledger, draft)?.items({ findings: ['NEW'] }, { offset: 0, limit: 10 }) ?? [];
  const trade = items.find(({ said }) => said.fields['indicator'] === 'TRADE')?.reviewed.id;
  return {
    'Draft.item': `(id: "${trade}")`,
    'Draft.placeOf': `(id: "${trade}")`,
    'Draft.concerns': `(tables: [${TABLE}])`,
    'DraftSheet.cells': '(top: 0, rows: 10)',
    'DraftSheet.item': '(row: 3, column: 2)',
    'DraftSheet.marks': '(top: 0, rows: 10)',
  };
}

async function told(ledger: Ledger, asker: Asker | null, source: string): Promise<string> {
  const contextValue = { ledger, language: 'ZH' as const, ...(asker && { asker }) };
  const { data, errors } = await graphql({ schema, source, contextValue });
  return JSON.stringify({ data, errors: errors?.map(({ message, extensions }) => ({ message, extensions })) });
}

function isSecret(text: string): boolean {
  return text.includes(SECRET) || text.includes(SECRET_NUMBER) || text.includes('SECRET_OUTPUT');
}

test('a draft tells no field of itself to whoever may not read it, open or published', async () => {
  const ledger = draftWorld();
  const published = imported(ledger, 6);
  const left = shownDraft(ledger, published)?.items({ findings: ['OPEN'] }, { offset: 0, limit: 9 }) ?? [];
  writing(ledger, () => {
    const items = left.map(({ reviewed }) => reviewed.id);
    decideItems(ledger, PROGRAM, { draft: published, version: 1, items, decision: 'REJECT' });
    publishDraft(ledger, PROGRAM, published);
  });
  const open = imported(ledger, 7);
  const inner = innerOf(ledger, open);
  for (const type of ['Draft', 'DraftItem', 'DraftSheet', 'DraftPreview'])
    for (const field of fieldsWithArguments(type)) expect(Object.keys(inner)).toContain(field);
  const asked = [
    ...[published, open].map((draft) => everyFieldOf('draft', `number: ${draft}`, inner)),
    everyFieldOf('drafts', 'first: 5', inner),
    everyFieldOf('unresolvedNames', 'first: 5'),
    everyFieldOf('entries', 'first: 20'),
  ];
  const none = everyFieldOf('draft', 'number: 99', inner);
  for (const [who, asker] of OTHERS) {
    for (const source of asked) expect.soft(isSecret(await told(ledger, asker, source)), who).toBe(false);
    expect.soft(await told(ledger, asker, asked[1] ?? ''), who).toBe(await told(ledger, asker, none));
  }
  // Whoever may read it is told by each of these fields.
  const keeper = await told(ledger, somebody('KEEPER', null), asked[1] ?? '');
  expect(keeper).not.toContain('Syntax Error');
  for (const field of [
    'facts',
    'preview',
    'concerns',
    'vintages',
    'recent',
    'alike',
    'countAlike',
    'sheets',
    'whyNotUndo',
    'undoneBy',
  ])
    expect.soft(keeper).toMatch(new RegExp(`_${field}":`));
  expect(isSecret(keeper)).toBe(true);
});
