import { figureWords } from '../../data/rules/figure/comparator.ts';
import { words as ledgerWords } from '../../data/rules/message/message.ts';
import { quotient } from '../../data/rules/number/exact.ts';
import { unitKind } from '../../data/rules/number/unit.ts';
import { parsePeriod, periodLabel } from '../../data/rules/period/period.ts';
import { DOCUMENT_LANGUAGE } from '../../data/rules/words.ts';
import { asOfWorkbook, type CellKey } from '../../data/sheet/formula/plan-argument.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { type Ask, Refused, ServerFailed } from '../ask/client.ts';
import { HistoriesByKey, type HistoriesByKeyQuery, type Language, TableOf } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import type { WorkbookWords } from './ask-keys.ts';
import type { AskKeys } from './batch.ts';
import { MOST_SPILLED, type TableArguments, TooManyCells } from './table-arguments.ts';

/** The value of one cell of a spill. An empty one is '', for Excel shows 0 for nothing. */
export type SpilledValue = string | number | boolean;

/** The rows of a spill. The first one has the headers. */
export interface HeldRows {
  cells: { ROWS?: SpilledValue[][] };
}

type Published = Extract<HistoriesByKeyQuery['historiesByKey'][number], { __typename: 'History' }>['figures'][number];

/** Names the kind of statement: 目标·计划目标, 完成, 预计. */
function natureOf({ role, authority, stretch }: Published, language: Language): string {
  const said = ledgerWords(language);
  return [said.roles[role], authority && said.authorities[authority], stretch && said.stretch]
    .filter(Boolean)
    .join(wordsOf(language).functions.history.between);
}

function documentWords({ citation: { document } }: Published, language: Language): string {
  const said = ledgerWords(language);
  const notes = [said.standings[document.standing], ...(document.republishedBy ? [said.republished] : [])];
  return said.document(document.title, notes.join(wordsOf(language).functions.history.betweenNotes));
}

function historyRow(figure: Published, language: Language): SpilledValue[] {
  const { value, measure, unit, period } = figure;
  const held = value !== null && unitKind(measure, unit) === 'PERCENT' ? quotient(value, 100) : value;
  const parsed = parsePeriod(period);
  return [
    figure.publishedOn,
    documentWords(figure, language),
    natureOf(figure, language),
    parsed ? periodLabel(parsed, language) : period,
    held ?? '',
    figureWords(figure, DOCUMENT_LANGUAGE),
    figure.revision,
  ];
}

/** Asks the API for all that was published for keys. */
export function historyAsker(ask: Ask, ofWorkbook: () => Promise<WorkbookWords>): AskKeys<CellKey, HeldRows> {
  return async (typed, _columns, signal) => {
    const { language, cellLanguage, asOf } = await ofWorkbook();
    const keys = typed.map((key) => asOfWorkbook(key, asOf));
    const { revision, historiesByKey } = await ask(HistoriesByKey, { keys, language }, signal);
    // Something between us and the server may answer in its place, with JSON of its own.
    if (!revision || !Array.isArray(historiesByKey)) throw new ServerFailed(200);
    const { headers } = wordsOf(cellLanguage).functions.history;
    const answers = historiesByKey.map((answer) =>
      answer.__typename === 'NoAnswer'
        ? { why: answer.why, message: answer.message }
        : { cells: { ROWS: [headers, ...answer.figures.map((figure) => historyRow(figure, cellLanguage))] } },
    );
    return { revision: revision.name, answers };
  };
}

/** Answers the cells of a linked table, without the columns that only its formulas need. */
function tableRows({ columns, rowKeys }: SheetPlan): SpilledValue[][] {
  const shown = columns.filter(({ role }) => role !== 'input');
  const size = (rowKeys.length + 1) * shown.length;
  if (size > MOST_SPILLED) throw new TooManyCells(size);
  const rows = rowKeys.map((_, row) => shown.map(({ cells, results }) => (results ?? cells)[row] ?? ''));
  return [shown.map(({ header }) => header), ...rows];
}

/** Asks the API for one table at a time. */
export function tableAsker(ask: Ask, ofWorkbook: () => Promise<WorkbookWords>): AskKeys<TableArguments, HeldRows> {
  return async ([typed], _columns, signal) => {
    const { language, cellLanguage, asOf } = await ofWorkbook();
    const asked = asOfWorkbook(typed as TableArguments, asOf);
    const of = (said: Language) => ask(TableOf, { spec: { ...asked, language: said } }, signal);
    const { table } = await of(cellLanguage).catch(async (fault: unknown) => {
      // Messages are in the viewer's language, cells in the workbook's.
      if (fault instanceof Refused && language !== cellLanguage) await of(language);
      throw fault;
    });
    if (!table?.revision) throw new ServerFailed(200);
    const { sheetPlan } = await import('../../data/sheet/plan/make-plan.ts');
    const plan = sheetPlan(table, asked, { id: 'PB_FORMULA', language: cellLanguage });
    return { revision: table.revision.name, answers: [{ cells: { ROWS: tableRows(plan) } }] };
  };
}
