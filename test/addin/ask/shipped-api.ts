import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { schema } from '../../../schema/schema.ts';
import { shippedLedger, shippedPlans } from '../../data/plans/plans.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const GROWTH = 'LG-2024-MID/004';

/** The API over the shipped data set. The add-in's own client asks it in this process. */
export class ShippedApi {
  readonly ledger = shippedLedger();
  readonly #fetch: (address: string, init?: RequestInit) => Promise<Response>;
  #versions = 0;
  /** The largest number of requests that were under way at once. */
  most = 0;
  /** Called before each request is answered. */
  beforeAnswer: (body: string) => void = () => {};

  constructor() {
    const log = createLog({ write: () => undefined });
    const config = { cors: [], tls: undefined };
    const handler = createHandler({ schema, ledger: this.ledger, log, config, isPatient: false });
    let underWay = 0;
    this.#fetch = async (address: string, init?: RequestInit) => {
      underWay += 1;
      this.most = Math.max(this.most, underWay);
      try {
        await new Promise((resolve) => setImmediate(resolve));
        this.beforeAnswer(String(init?.body ?? decodeURIComponent(address)));
        return await handler.fetch(new Request(new URL(address, 'http://localhost'), init));
      } finally {
        underWay -= 1;
      }
    };
    this.serve();
  }

  /** Answers the add-in from now on, in place of any other. */
  serve(): void {
    stubGlobals({ fetch: this.#fetch, document: { documentElement: { lang: 'zh-CN' } } });
  }

  /** Answers a table as the pane would insert it. */
  async plan(id: string, spec: TableQuery, language: 'ZH' | 'EN' = 'ZH'): Promise<SheetPlan> {
    return freshPlan({ id, spec, language, tableName: id });
  }

  /** Corrects Longgang's first half, to 9.2 % unless another value is given. */
  publish(value = 9.2): void {
    this.#publish((figures) =>
      figures.map((figure) =>
        figure.code === GROWTH ? { ...figure, value, decimals: 1, printed: `${value}%` } : figure,
      ),
    );
  }

  /** Adds Longgang's growth of other months, as the first half's was printed. */
  publishMonths(months: Pick<PlanFigure, 'period' | 'periodStart' | 'periodEnd'>, value: number): void {
    this.#publish((figures) =>
      figures.flatMap((figure) =>
        figure.code === GROWTH ? [figure, { ...figure, ...months, value, code: `${GROWTH}-${months.period}` }] : figure,
      ),
    );
  }

  #publish(change: (figures: PlanFigure[]) => PlanFigure[]): void {
    const shipped = shippedPlans();
    // Documents that a set does not have stay as they are.
    const report = shipped.documents.filter(({ code }) => code === 'LG-2024-MID');
    const documents = report.map((document) => ({ ...document, figures: change(document.figures) }));
    this.#versions += 1;
    loadPlanSet(this.ledger, { ...shipped, version: shipped.version + this.#versions, documents });
  }
}
