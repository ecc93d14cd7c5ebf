import { createHandler, type Handler } from '../api/handler.ts';
import { createLog } from '../api/log.ts';
import { openLedger } from '../data/ledger.ts';
import { loadPlanSet } from '../data/load.ts';
import { readPlanSet } from '../data/plan-set.ts';
import { COLUMN_KINDS, type Language } from '../data/rules/words.ts';
import { type SheetPlan, sheetPlan, type TableQuery } from '../data/sheet/sheet-plan.ts';
import type { TableAnswer } from '../data/sheet/table-answer.ts';
import { schema } from '../schema/schema.ts';
import { QUERY, tableAnswer } from './data/sheet/table-answer.ts';

interface Spec {
  periods: string[];
  columns?: string[];
  layout?: string;
  measures?: string[];
  asOf?: string;
  language?: Language;
}

/** Each is asked for every district that has goals and every indicator of the shipped data set. */
const SPECS: Record<string, Spec> = {
  '2024': { periods: ['2024'] },
  '2024-in-english': { periods: ['2024'], columns: [...COLUMN_KINDS], language: 'EN' },
  '2023': { periods: ['2023'], columns: [...COLUMN_KINDS] },
  'growth-as-of-march': { periods: ['2024'], measures: ['GROWTH'], asOf: '2024-03' },
  'by-period': { periods: ['2023', '2024'], layout: 'BY_PERIOD' },
};

const TABLE = `query ($spec: TableSpec!) {
  table(spec: $spec) {
    asOf title caption rowKeys revision { number ledger } columns { ...Column } inputs { ...Column }
  }
}
fragment Column on TableColumn { key kind label numberFormats values figureIds }`;

const SILENT = { write: () => undefined };

/** The tables that LibreOffice is asked about, by file name: some made by hand to be awkward, the others as the API answers. */
export async function officePlans(): Promise<Map<string, SheetPlan>> {
  const ledger = openLedger(':memory:');
  try {
    loadPlanSet(ledger, readPlanSet(new URL('../data/plans', import.meta.url).pathname));
    const handler = createHandler({ schema, ledger, config: { cors: [], tls: undefined }, log: createLog(SILENT) });
    const plans = new Map([['by-hand', sheetPlan(tableAnswer(), QUERY, { id: 'PB_BYHAND22', language: 'ZH' })]]);
    const everything = await namesOfAll(handler);
    let number = 0;
    for (const [name, { language = 'ZH', ...rest }] of Object.entries(SPECS)) {
      const query: TableQuery = { ...everything, ...rest };
      const { table } = await asked<{ table: TableAnswer }>(handler, TABLE, { spec: { ...query, language } });
      number += 1;
      plans.set(name, sheetPlan(table, query, { id: `PB_SHIPPED${number}`, language }));
    }
    return plans;
  } finally {
    ledger.close();
  }
}

async function namesOfAll(handler: Handler): Promise<Pick<TableQuery, 'districts' | 'indicators'>> {
  const { documents } = await asked<{ documents: { district: { code: string } | null }[] }>(
    handler,
    '{ documents { district { code } } }',
  );
  const indicators: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: IndicatorPage = await asked(handler, INDICATORS, { after });
    indicators.push(...page.indicators.nodes.map(({ code }) => code));
    if (!page.indicators.pageInfo.hasNextPage) break;
    after = page.indicators.pageInfo.endCursor;
  }
  return { districts: [...new Set(documents.flatMap(({ district }) => district?.code ?? []))], indicators };
}

interface IndicatorPage {
  indicators: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const INDICATORS = `query ($after: String) {
  indicators(first: 500, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } }
}`;

async function asked<Data>(handler: Handler, query: string, variables: object = {}): Promise<Data> {
  const response = await handler.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(`The API refused: ${errors?.map(({ message }) => message).join(' ')}`);
  return data;
}
