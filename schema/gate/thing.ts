import type { ShownThing } from '../../data/intake/draft/show/thing.ts';
import { builder } from '../base/builder.ts';
import { enumOf } from '../base/word.ts';

const ThingEnum = enumOf<ShownThing['thing']>('Thing', 'The five things that make a number a figure.', {
  DISTRICT: '地区: whom it is of.',
  INDICATOR: '指标: what is measured.',
  MEASURE: '数值类型: an amount, a growth, a rank or another measure.',
  PERIOD: '时期: the months.',
  UNIT: '单位: the unit.',
});

const ThingOrigin = enumOf<NonNullable<ShownThing['from']>>(
  'ThingOrigin',
  'Where a table tells one of the five things.',
  {
    ROW: 'A label of the row.',
    COLUMN: 'The header of the column.',
    LINE: 'A line between the rows or beside the table.',
    TITLE: 'The title above the table.',
    SHEET: 'The name of the sheet.',
    FILE: 'The name of the file.',
    PUBLISHER: 'The office that publishes it.',
    NEIGHBOUR: 'Another table or column beside it.',
    ANSWER: 'An answer of whoever brought the file in.',
    NATURE: 'Nowhere: it is so by the nature of the indicator or the measure.',
  },
);

export const FigureThingRef = builder.objectRef<ShownThing>('FigureThing');

builder.objectType(FigureThingRef, {
  description: 'One of the five things of a figure, or of a table as a whole, and where it comes from.',
  fields: (t) => ({
    thing: t.expose('thing', { type: ThingEnum, description: 'Which of the five.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The code or the word, of a table that of its first figure; null where a question leaves it open.',
    }),
    said: t.exposeString('said', {
      nullable: true,
      description: 'The same as a person reads it, in the language of the request.',
    }),
    from: t.expose('from', {
      type: ThingOrigin,
      nullable: true,
      description: 'Where it comes from; null where the table does not tell it.',
    }),
    cell: t.exposeString('cell', {
      nullable: true,
      description: 'The address of the cell in which it stands; null where it stands in none.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The text from which it was read; of a longer one the beginning.',
    }),
    varies: t.exposeBoolean('varies', {
      description: 'Whether the figures of a table differ in it, as they do in what rows or columns tell.',
    }),
  }),
});
