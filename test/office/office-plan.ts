import { createHandler, type Handler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import type { TableForm } from '../../data/rules/table/form.ts';
import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { COLUMN_KINDS, type Language } from '../../data/rules/words.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { TableAnswer, TableAnswerColumn } from '../../data/sheet/plan/table-answer.ts';
import { schema } from '../../schema/schema.ts';
import { QUERY, tableAnswer } from '../data/sheet/plan/table-answer.ts';

type Spec = Pick<TableQuery, 'periods'> & Partial<TableQuery> & { language?: Language };

/** Each table is asked for every district with goals and every indicator of the shipped data set. */
const SPECS: Record<string, Spec> = {
  '2024': { periods: ['2024'] },
  '2024-in-english': { periods: ['2024'], columns: [...COLUMN_KINDS], language: 'EN' },
  '2023': { periods: ['2023'], columns: [...COLUMN_KINDS] },
  'growth-as-of-march': { periods: ['2024'], measures: ['GROWTH'], asOf: '2024-03' },
  'by-period': { periods: ['2023', '2024'], layout: 'BY_PERIOD' },
};

type FormSpec = TableQuery & { form: TableForm; language?: Language };

const OF_LONGGANG = { districts: ['440307'], indicators: [], periods: ['2024'] };

const RANKING: FormSpec = { form: 'RANKING', districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'] };

/** The tables that offices file, of the district with most of them. */
const FORMS: Record<string, FormSpec> = {
  execution: { form: 'EXECUTION', ...OF_LONGGANG },
  'execution-in-english': { form: 'EXECUTION', ...OF_LONGGANG, language: 'EN' },
  monthly: { form: 'MONTHLY', ...OF_LONGGANG },
  ranking: RANKING,
  'ranking-in-english': { ...RANKING, language: 'EN' },
  tasks: { form: 'TASKS', ...OF_LONGGANG },
  wording: { form: 'WORDING', ...OF_LONGGANG },
  years: { form: 'YEARS', ...OF_LONGGANG },
  remainder: { form: 'REMAINDER', ...OF_LONGGANG },
};

const TABLE = `query ($spec: TableSpec!) {
  table(spec: $spec) {
    asOf title caption rowKeys revision { number name ledger } columns { ...Column } inputs { ...Column }
  }
}
fragment Column on TableColumn { key kind label group numberFormats values figureIds blank }`;

const SILENT = { write: () => undefined };

/** The tables that LibreOffice checks, by file name. Some are deliberately awkward, the others are as the API answers. */
export async function officePlans(ledger: Ledger): Promise<Map<string, SheetPlan>> {
  const handler = handlerOver(ledger);
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
}

/** The tables that offices file, by file name. */
export async function formPlans(ledger: Ledger): Promise<Map<string, SheetPlan>> {
  const handler = handlerOver(ledger);
  const plans = new Map<string, SheetPlan>();
  for (const [name, { language = 'ZH', ...query }] of Object.entries(FORMS)) {
    const { table } = await asked<{ table: TableAnswer }>(handler, TABLE, { spec: { ...query, language } });
    plans.set(name, sheetPlan(table, query, { id: `PB_FILED${plans.size + 1}`, language }));
  }
  const { table } = await asked<{ table: TableAnswer }>(handler, TABLE, { spec: { ...RANKING, language: 'ZH' } });
  plans.set('ranking-with-a-city', sheetPlan(withCity(table), RANKING, { id: 'PB_RANKED2', language: 'ZH' }));
  return plans;
}

/** The city's tables are tested as if it had published the same, because no shipped document is the city's. */
function withCity(table: TableAnswer): TableAnswer {
  const at = table.rowKeys.findIndex((key) => key.startsWith('440307'));
  const city = table.rowKeys[0] ?? null;
  const figures: Record<string, [ofCity: CellValue, ofDistrict: CellValue]> = {
    'LEVEL:ACTUAL': [17_000, 2550],
    'GROWTH:ACTUAL': [5.9, 9],
    TO_CITY: [null, 3.1],
    CITY_SHARE: [null, 15],
    CITY: [null, city],
    LEVEL_CITY: [null, city],
  };
  const stated = (columns: TableAnswerColumn[]) =>
    columns.map((column) => {
      const [ofCity, ofDistrict] = figures[column.key] ?? [];
      if (ofCity === undefined || ofDistrict === undefined) return column;
      const values = column.values.map((_, row) => (row === 0 ? ofCity : row === at ? ofDistrict : null));
      const percent = column.key.startsWith('GROWTH') || column.key === 'CITY_SHARE';
      return { ...column, values, numberFormats: values.map(() => (percent ? '0.0%' : '0.0')) };
    });
  return { ...table, columns: stated(table.columns), inputs: stated(table.inputs) };
}

function handlerOver(ledger: Ledger): Handler {
  return createHandler({ schema, ledger, config: { cors: [], tls: undefined }, log: createLog(SILENT) });
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
