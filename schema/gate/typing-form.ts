import { distinct } from '../../data/ask/bounded.ts';
import { findDistrict, resolveIndicator, resolvePeriod } from '../../data/ask/resolve.ts';
import { type TypedColumn, typingSheet } from '../../data/intake/draft/long/typing-sheet.ts';
import { Fault } from '../../data/ledger/fault.ts';
import { today } from '../../data/ledger/revision.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { builder } from '../base/builder.ts';
import { type AskedArgs, HELD, priced } from '../cost/price.ts';

/** The most districts and indicators for which rows are begun. */
const MOST = 100;
/** Bytes of a row that is begun, and of all lists, as an estimate. */
const [ROW_BYTES, LIST_BYTES] = [250, 60_000];

const ColumnRef = builder.objectRef<TypedColumn>('TypingColumn');

builder.objectType(ColumnRef, {
  description: 'A column of the form into which figures are typed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the long form, such as `period`.' }),
    header: t.exposeString('header', { description: 'Its header, in the language of the request.' }),
    prompt: t.exposeString('prompt', { description: 'What it holds, in at most 255 characters.' }),
    width: t.exposeInt('width', { description: 'Its width in characters.' }),
    list: t.stringList({
      ...HELD,
      description: 'The texts that are offered; none where there is nothing to choose from.',
      resolve: ({ list }) => [...list],
    }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether something else than what is listed may be right.' }),
  }),
});

/** The form, with its words. */
interface Form {
  title: string;
  lists: string;
  wrong: string;
  columns: readonly TypedColumn[];
  rows: readonly (string | null)[][];
}

const FormRef = builder.objectRef<Form>('TypingForm');

builder.objectType(FormRef, {
  description:
    'A sheet into which figures are typed, one a row in the long form, as `/template.xlsx` has it. An import reads it without a question.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The name of the sheet.' }),
    lists: t.exposeString('lists', { description: 'The name of the sheet for the lists, which is hidden.' }),
    wrong: t.exposeString('wrong', { description: 'Is said of what is typed and stands in no list.' }),
    columns: t.field({
      ...HELD,
      type: [ColumnRef],
      description: 'Its columns, in their order.',
      resolve: ({ columns }) => [...columns],
    }),
    rows: t.field({
      ...HELD,
      type: t.listRef(t.listRef('String', { nullable: true })),
      description: 'The rows that are begun, each with a text for each column; null for an empty cell.',
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

function formBytes({ districts, indicators }: AskedArgs): number {
  const [across, down] = [districts, indicators].map((list) => Math.min(MOST, Array.isArray(list) ? list.length : 0));
  return LIST_BYTES + ROW_BYTES * (across ?? 0) * (down ?? 0);
}

builder.queryField('typingForm', (t) =>
  t.field({
    ...priced({ rows: 1, bytes: formBytes }),
    type: FormRef,
    description:
      'The form into which figures of some districts and indicators are typed, in the language of the request.',
    args: {
      districts: t.arg.stringList({ required: true, description: `Districts by code or name, at most ${MOST}.` }),
      indicators: t.arg.stringList({ required: true, description: `Indicators by code or name, at most ${MOST}.` }),
      period: t.arg.string({ description: 'The period as people type it; left open by default.' }),
    },
    resolve: (_, { districts, indicators, period }, { ledger, language }) => {
      noteNow();
      const rows = {
        districts: distinct(districts, 'districts', MOST).map((value) => {
          const found = findDistrict(ledger, value);
          if (!found) throw new Fault('UNKNOWN_DISTRICT', { argument: 'districts', value });
          return found;
        }),
        indicators: distinct(indicators, 'indicators', MOST).map((value) => {
          return resolveIndicator(ledger, value, 'indicators');
        }),
        ...(period ? { period: resolvePeriod(period, today(), 'period').name } : {}),
      };
      const { sheet, lists, wrong } = gateWords(language).long.template;
      return { title: sheet, lists, wrong, ...typingSheet(ledger, rows, language) };
    },
  }),
);
