import { askedText, questionText, suggestionCode, suggestionNames } from '../../data/intake/draft/item-words.ts';
import { type AskedQuestion, answerForm } from '../../data/intake/draft/show/asked.ts';
import { builder } from '../base/builder.ts';
import { HELD, priced } from '../cost/price.ts';

export const QuestionRef = builder.objectRef<AskedQuestion>('DraftQuestion');

builder.objectType(QuestionRef, {
  description:
    'A question that items of a draft, or numbers of a received table, wait for. It is answered by `importFile(answers:)` with the same file, or `receivedTable(answers:)`.',
  fields: (t) => ({
    text: t.string({
      ...priced({ bytes: 200 }),
      description: 'The question, in the language of the request.',
      resolve: ({ question }, _, { ledger, language }) => questionText(ledger, question, language),
    }),
    asks: t.string({
      ...priced({ bytes: 200 }),
      description: 'The question without what may be meant, in the language of the request.',
      resolve: ({ question }, _, { language }) => askedText(question, language),
    }),
    code: t.string({
      description: 'What is asked: `UNIT`, `PERIOD`, `INDICATOR`, `NEW_INDICATOR` and so on.',
      resolve: ({ question }) => question.code,
    }),
    printed: t.string({
      nullable: true,
      description: 'The name or text that it is about, as printed; null where nothing is.',
      resolve: ({ question }) => question.value,
    }),
    table: t.int({
      nullable: true,
      description: 'The number of the table that asks, from 1; null where each row of the file is one figure.',
      resolve: ({ question }) => question.block ?? null,
    }),
    answer: t.string({
      nullable: true,
      description:
        'The answer as `answers` takes it, such as `1.UNIT=…`, with … in place of what is to be said; null where the items are decided one by one.',
      resolve: ({ question }) => answerForm(question) ?? null,
    }),
    suggestions: t.stringList({
      ...HELD,
      description: 'Codes, units, periods or words that may be meant, the likelier first.',
      resolve: ({ question }, _, { ledger }) => question.suggestions.map((text) => suggestionCode(ledger, text)),
    }),
    suggestionNames: t.stringList({
      ...HELD,
      description: 'The same as a person reads them, in the same order: names in place of codes.',
      resolve: ({ question }, _, { ledger, language }) => suggestionNames(ledger, question, language),
    }),
    count: t.exposeInt('count', { description: 'How many items wait for it.' }),
    cells: t.stringList({
      ...HELD,
      description: 'Where the first of these stand in the file: cells, or rows where it has one figure a row.',
      resolve: ({ places }) => places,
    }),
  }),
});
