import { insertTable } from '../../../addin/excel/insert.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import type { Snapshot } from '../../office/book/snapshot.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021, type Profile } from '../../office/profile.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

export const ID = 'PB_TEST2345';
export const ACTUAL = "1-6月完成 [#'@]";
export const HOMES = '440307|HOMES|LEVEL|2024';

export function planOf(rows: AnswerRow[] = ROWS, revision = 5, id = ID): SheetPlan {
  return sheetPlan(tableAnswer(rows, revision), QUERY, { id, language: 'ZH' });
}

/** The next revision, in which the result of the homes' year is published. */
export const NEWS = ROWS.map((row) =>
  row.key === HOMES
    ? { ...row, actual: 15200, span: '全年', gap: 200, attainment: 101.333333, verdict: '超额完成' }
    : row,
);

/** Workbooks with one linked table each, as they were saved after its insertion, by profile and plan. */
const inserted = new Map<string, Snapshot>();

/** A workbook as its user works in it, with the add-in beside it. */
export class LinkedWorkbook {
  office: NodeOffice;

  /** Opens the workbook of `host`, or a new one. */
  constructor(profile: Profile = LTSC_2021, host?: Host) {
    this.office = bootInNode(host ? { host } : { profile });
    this.#show();
  }
  /** Opens a workbook of its own with this table at B3. The table is inserted once for all tests of a process. */
  static async withTable(profile: Profile = LTSC_2021, plan: SheetPlan = planOf()): Promise<LinkedWorkbook> {
    const key = JSON.stringify([profile, plan]);
    let saved = inserted.get(key);
    if (!saved) {
      const first = new LinkedWorkbook(profile);
      await first.insert(plan);
      saved = first.host.save();
      inserted.set(key, saved);
    }
    const opened = new LinkedWorkbook(profile, Host.open(saved, { profile }));
    opened.host.select('B3');
    return opened;
  }
  #show(): void {
    stubGlobals({ Excel: this.office.Excel, Office: this.office.Office });
  }
  /** Saves the workbook and lets somebody else open it, with an add-in that starts afresh. */
  reopen(): void {
    this.office = bootInNode({ host: Host.open(this.host.save(), { profile: this.host.profile }) });
    this.#show();
  }
  get host() {
    return this.office.host;
  }
  get book() {
    return this.host.workbook;
  }
  sheet(name = 'Sheet1') {
    return this.book.sheet(name);
  }
  table(name = ID) {
    return this.book.table(name);
  }
  row(key: string, name = ID): number {
    return this.table(name).column('行键').indexOf(key);
  }
  async insert(plan = planOf(), at = 'B3') {
    this.host.select(at);
    return insertTable(plan);
  }
  /** Opens the workbook for reading only: Excel refuses every change. */
  lock(): void {
    this.#refusing('AccessDenied', (request) => /"Name":"(?:Add|SetXml|Resize|Values|Formulas)"/.test(request));
  }
  /** Lets somebody type in a cell: Excel refuses every request. */
  editCell(): void {
    this.#refusing('InvalidOperationInCellEditMode', () => true);
  }
  /** Ends both `lock` and `editCell`. */
  release(): void {
    delete (this.host as Partial<Host>).execute;
  }
  #refusing(code: string, isRefused: (request: string) => boolean): void {
    const { host } = this;
    const execute = host.execute.bind(host);
    const refused = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
    host.execute = (request) =>
      isRefused(request)
        ? {
            HttpStatusCode: 200,
            ErrorCode: null,
            ErrorMessage: null,
            Headers: {},
            Body: { Results: [], Error: refused },
          }
        : execute(request);
  }
  /** Changes the workbook as a program other than ours would. */
  async run(change: (context: Excel.RequestContext) => void | Promise<void>): Promise<void> {
    await this.office.Excel.run(async (context) => {
      await change(context);
      await context.sync();
    });
  }
}
