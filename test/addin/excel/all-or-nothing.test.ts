import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertChart } from '../../../addin/excel/chart.ts';
import { insertEdition } from '../../../addin/excel/edition.ts';
import { enterFormulas } from '../../../addin/excel/formula.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { freeze } from '../../../addin/excel/plan-cell/freeze.ts';
import { repair } from '../../../addin/excel/plan-cell/repair.ts';
import { thaw } from '../../../addin/excel/plan-cell/thaw.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { unlinkTable } from '../../../addin/excel/unlink.ts';
import { workbookSentence } from '../../../addin/parts/workbook-fault.ts';
import { en } from '../../../addin/words/en.ts';
import { zh } from '../../../addin/words/zh.ts';
import type { Snapshot } from '../../office/book/snapshot.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021 } from '../../office/profile.ts';
import { ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

let book: LinkedWorkbook;
const asking = { language: 'ZH' as const, askSources: async () => undefined };
const OTHER = 'PB_OTHER234';
const area = { sheet: 'Sheet1', row: 60, column: 0, rows: 1, columns: 1 };

const WITH_ONE_MORE = [...NEWS, ...NEWS.slice(0, 1).map((row) => ({ ...row, key: '440307|NEW|LEVEL|2024' }))];

const WORKS: [string, () => Promise<unknown>][] = [
  ['inserting a table', () => insertTable(planOf(undefined, 5, OTHER), { at: 'B70' })],
  ['inserting a table on a new sheet', () => insertTable(planOf(undefined, 5, OTHER), { onNewSheet: true })],
  ['refreshing a table', () => refreshTable(ID, planOf(WITH_ONE_MORE, 6))],
  ['changing what a table shows', () => redefineTable(ID, planOf(NEWS.slice(2), 6))],
  ['inserting a chart', () => insertChart(ID)],
  ['making the version to hand in', () => insertEdition(ID)],
  [
    'entering a formula',
    () => enterFormulas(area, [['=PLAN.ACTUAL("a","b",1)']], { overwrite: true, numberFormat: '0.0%' }),
  ],
  ['freezing formulas', () => freeze('workbook', asking)],
  ['bringing formulas back', () => thaw('workbook')],
  ['repairing formulas', () => repair()],
  ['unlinking a table', () => unlinkTable(ID)],
];

/** The workbook with a linked table, formulas of every state and a user's word, saved. Each test opens it anew. */
let saved: Snapshot;

beforeAll(async () => {
  book = new LinkedWorkbook();
  await book.insert();
  book.office.CustomFunctions.associate('ACTUAL', () => 0.09);
  book.sheet().paste('A51', [['=PLAN.ACTUAL("龙岗区","GDP",2024)'], ['=PLAN.ACTUAL("光明区","GDP",2024)']]);
  await book.book.calculated();
  book.host.select('A51:A52');
  await freeze('selection', asking);
  book.sheet().paste('A54', [['=PLAN.ACTUAL("龙岗区","GDP",2023)'], ['=_xldudf_PLAN_ACTUAL("光明区","GDP",2023)']]);
  book.sheet().set('A61', '批示');
  await book.book.calculated();
  saved = book.host.save();
});

beforeEach(() => {
  book = new LinkedWorkbook(LTSC_2021, Host.open(saved, { profile: LTSC_2021 }));
  book.office.CustomFunctions.associate('ACTUAL', () => 0.09);
  book.host.select('A51:A52');
});

/** All that a user or the add-in finds in the workbook: Excel numbers its own things as it likes. */
async function standing(): Promise<unknown> {
  await book.book.calculated();
  const { nextId, ...found } = book.host.save();
  const text = JSON.stringify(found, (key, value) => {
    if (key === 'id' && typeof value === 'string' && value.startsWith('{')) return undefined;
    if (key === 'customProperties' && Array.isArray(value)) return value.toSorted();
    if (key === 'xmlParts' && Array.isArray(value)) return value.map(({ xml }) => xml).toSorted();
    return key === 'numberFormat' && value === 'General' ? undefined : value;
  });
  return JSON.parse(text);
}

/** Refuses everything that is written, from the first refusal on. */
function refusingOn(): void {
  const { host } = book;
  const execute = host.execute.bind(host);
  const error = { Code: 'AccessDenied', Message: '', Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  const refusal = {
    HttpStatusCode: 200,
    ErrorCode: null,
    ErrorMessage: null,
    Headers: {},
    Body: { Results: [], Error: error },
  };
  let isRefusing = false;
  host.execute = (request) => {
    if (isRefusing && /"Name":"(?:Add|SetXml|Resize|Values|Formulas|NumberFormat|Clear|Delete|Insert)"/.test(request))
      return refusal;
    const response = execute(request);
    if (JSON.stringify(response.Body).includes('"Code":"AccessDenied"')) isRefusing = true;
    return response;
  };
}

/** Steps of one request that Excel still carries out. */
const STEPS = [0, 1, 2, 3, 8, 21, 55];

describe.each(WORKS)('%s', (_, work) => {
  const attempt = () =>
    work().then(
      () => undefined,
      (error: unknown) => error,
    );

  test.each([1, 2, 3])(
    'leaves the workbook as it was wherever Excel refuses in request %i, and says so',
    async (batch) => {
      const before = await standing();
      for (const afterActions of STEPS) {
        book.host.failNext({ afterActions, batch, code: 'AccessDenied' });
        const fault = await attempt();
        // Fewer steps were needed, or fewer requests.
        if (fault === undefined) break;
        expect(fault).toMatchObject({ code: 'WORKBOOK_LOCKED' });
        expect(await standing()).toEqual(before);
      }
    },
  );

  test.each([1, 2, 9])('refused for good after %i steps says truly whether anything was changed', async (steps) => {
    const before = await standing();
    refusingOn();
    book.host.failNext({ afterActions: steps, batch: 1, code: 'AccessDenied' });
    const fault = await attempt();
    if (fault === undefined) return;
    const isSame = JSON.stringify(await standing()) === JSON.stringify(before);
    expect(fault).toMatchObject(isSame ? { code: 'WORKBOOK_LOCKED' } : { code: 'WRITE_FAILED', isRestored: false });
  });
});

test.each([
  ['zh', zh, /只读.*受保护.*查看方式.*杀毒.*工作簿未作任何改动|工作簿未作任何改动.*只读.*受保护.*查看方式.*杀毒/],
  ['en', en, /was not changed.*read-only.*protected.*open for viewing.*antivirus/],
])('a refusal names each thing that causes it in %s, what is untouched and what to do', async (_, words, sentence) => {
  book.host.failNext({ code: 'AccessDenied' });
  const fault = await insertTable(planOf(undefined, 5, OTHER), { at: 'B70' }).catch((error: unknown) => error);
  expect(workbookSentence(fault, words)).toMatch(sentence);
  expect(workbookSentence(fault, words)).toMatch(/另存一份.*管理员|save a copy.*administrator/);
});
