import { insertTable } from '../../../addin/excel/insert.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
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

/** The next revision: the homes' year is out. */
export const NEWS = ROWS.map((row) =>
  row.key === HOMES
    ? { ...row, actual: 15200, span: '全年', gap: 200, attainment: 101.333333, verdict: '超额完成' }
    : row,
);

/** A workbook as its user works in it, and the add-in beside it. */
export class LinkedWorkbook {
  office: NodeOffice;

  /** A new one, or what `host` has open. */
  constructor(profile: Profile = LTSC_2021, host?: Host) {
    this.office = bootInNode(host ? { host } : { profile });
    this.#show();
  }
  #show(): void {
    stubGlobals({ Excel: this.office.Excel, Office: this.office.Office });
  }
  /** Saved, and opened by somebody else, whose add-in begins anew. */
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
  /** Open for reading only: Excel takes nothing that changes it. */
  lock(): void {
    this.#refusing('AccessDenied', (request) => /"Name":"(?:Add|SetXml|Resize|Values|Formulas)"/.test(request));
  }
  /** Somebody types in a cell: Excel takes no request at all. */
  editCell(): void {
    this.#refusing('InvalidOperationInCellEditMode', () => true);
  }
  /** Neither any more. */
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
  /** What a program other than ours does to the workbook. */
  async run(change: (context: Excel.RequestContext) => void | Promise<void>): Promise<void> {
    await this.office.Excel.run(async (context) => {
      await change(context);
      await context.sync();
    });
  }
}
