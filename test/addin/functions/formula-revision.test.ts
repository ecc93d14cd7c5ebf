import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recalculateFormulas } from '../../../addin/excel/plan-cell/recalculate.ts';
import { formulaRevision } from '../../../addin/excel/setting/workbook-setting.ts';
import { FormulaRevision } from '../../../addin/functions/formula-revision.ts';
import { forgetAnswers, keptAnswers, startFunctions } from '../../../addin/functions/start.ts';
import { findRevision, latestRevision, revisionName } from '../../../data/ledger/revision.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';
import { ShippedApi } from '../ask/shipped-api.ts';
import { LinkedWorkbook } from '../excel/linked-workbook.ts';

const KEPT = 'planbook.revision';
const FORMULA = '=PLAN.ACTUAL("龙岗","GDP","2024年累计","同比增速")';

let one: ShippedApi;
let other: ShippedApi;
let open: LinkedWorkbook;

/** Lets the add-in start beside the workbook. */
function start(): void {
  stubGlobals({ CustomFunctions: open.office.CustomFunctions });
  startFunctions(async (viewer) => viewer, formulaRevision);
  forgetAnswers();
}
const nameOf = ({ ledger }: ShippedApi) => {
  const revision = findRevision(ledger, latestRevision(ledger));
  return revision && revisionName(revision);
};
const cell = (address: string) => open.sheet().get(address);
const kept = () => open.book.settings.get(KEPT);

beforeEach(async () => {
  [other, one] = [new ShippedApi(), new ShippedApi()];
  one.publish();
  open = new LinkedWorkbook();
  start();
  open.sheet().set('A1', FORMULA);
  await open.book.calculated();
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  one.ledger.close();
  other.ledger.close();
});

test('a workbook keeps the revision at which its PLAN formulas were answered, and goes on with each later one', async () => {
  expect(cell('A1')).toBe(0.092);
  await expect.poll(kept).toBe(nameOf(one));
  one.publish(9.5);
  await recalculateFormulas(keptAnswers);
  await open.book.calculated();
  expect(cell('A1')).toBe(0.095);
  await expect.poll(kept).toBe(nameOf(one));
});

describe.each<[string, RegExp, number, (copy: ShippedApi) => void]>([
  ['a restored backup, which lacks the last revision', /还没有本工作簿公式所用的第 6 版/, 0.09, () => undefined],
  [
    'a server that lost its last revision and published another',
    /第 6 版数据不在本服务器的历次版本中/,
    0.093,
    (copy) => copy.publish(9.3),
  ],
])('beside %s', (_, sentence, theirs, publish) => {
  beforeEach(async () => {
    await expect.poll(kept).toBe(nameOf(one));
    publish(other);
    other.serve();
  });

  test('Refresh all leaves the cells as they are, and a new formula says why it has no value', async () => {
    await expect(recalculateFormulas(keptAnswers)).rejects.toMatchObject({ code: 'WOULD_GO_BACK', shown: 6 });
    // Somebody else opens the workbook.
    open.reopen();
    start();
    await expect(recalculateFormulas(keptAnswers)).rejects.toMatchObject({ code: 'WOULD_GO_BACK', shown: 6 });
    open.sheet().set('A2', FORMULA);
    await open.book.calculated();
    expect([cell('A1'), cell('A2')]).toEqual([0.092, '#VALUE!']);
    expect(open.sheet().errorMessage('A2')).toMatch(sentence);
    expect(kept()).toBe(nameOf(one));
  });

  test('the user can take its figures all the same', async () => {
    await recalculateFormulas(keptAnswers, true);
    await open.book.calculated();
    expect(cell('A1')).toBe(theirs);
    expect(kept()).toBe(nameOf(other));
    await recalculateFormulas(keptAnswers);
    await open.book.calculated();
    expect(cell('A1')).toBe(theirs);
  });
});

describe('the revision that cells show', () => {
  test('is not written over while the workbook cannot be read, and is read again afterwards', async () => {
    const written: string[] = [];
    let isEdited = true;
    const shown = new FormulaRevision({
      read: async () => {
        if (isEdited) throw new Error('A cell is being edited.');
        return '6:0123456789abcdef';
      },
      write: async (name) => void written.push(name),
    });
    expect(await shown.name()).toBeUndefined();
    await shown.answered('5:0123456789abcdef');
    isEdited = false;
    expect([await shown.name(), written]).toEqual(['6:0123456789abcdef', []]);
  });

  test('goes on in a workbook that cannot be written to, and never back by an answer that comes late', async () => {
    const shown = new FormulaRevision({
      read: async () => '6:0123456789abcdef',
      write: () => Promise.reject(new Error('The workbook is read-only.')),
    });
    await shown.answered('7:0123456789abcdef');
    await shown.answered('6:0123456789abcdef');
    expect(await shown.name()).toBe('7:0123456789abcdef');
  });
});
