import { LONG_COLUMN_NAMES, type LongColumn, saidOf } from '../../intake/draft/long/column.ts';
import { gateWords } from '../../rules/message/gate.ts';
import type { Language } from '../../rules/words.ts';
import type { ExportedFigure } from '../piece/exported-figure.ts';
import { longText, type Origin } from '../piece/long.ts';
import { type CellXml, numberStyle, rowXml, STYLE } from './sheet-xml.ts';

/** The columns that people look for, in their order and with their widths in characters. The others follow. */
const FIRST: readonly (readonly [LongColumn, number])[] = [
  ['districtName', 14],
  ['indicatorName', 26],
  ['scope', 12],
  ['measure', 12],
  ['period', 17],
  ['role', 8],
  ['authority', 12],
  ['comparator', 10],
  ['value', 14],
  ['upper', 12],
  ['unit', 10],
  ['basis', 12],
  ['status', 12],
  ['printed', 20],
  ['documentName', 40],
  ['publishedOn', 12],
  ['caution', 24],
  ['release', 10],
];
const WIDTH = 12;
const OTHERS = LONG_COLUMN_NAMES.filter((name) => !FIRST.some(([first]) => first === name));

/** The columns of the long form as a workbook has them. A file says by their names which they are. */
export const SHEET_COLUMNS: readonly LongColumn[] = [...FIRST.map(([name]) => name), ...OTHERS];
export const SHEET_WIDTHS: readonly number[] = [...FIRST.map(([, width]) => width), ...OTHERS.map(() => WIDTH)];

/** The row of headers, in a language. */
export function headerRow(language: Language): string {
  const { columns } = gateWords(language).long;
  return rowXml(
    1,
    SHEET_COLUMNS.map((name) => ({ text: columns[name][0], style: STYLE.header })),
  );
}

/** The facts that an export tells of itself, and the language of its words. */
interface Said {
  origin: Origin;
  language: Language;
}

/** A number that a cell holds as it is: more digits than a double has stay a text. */
function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text)) && text.replace(/\D/g, '').length <= 15;
}

/**
 * The text of a column as people read it. A scope has its name behind its code, as a template has it. Names of the catalogue are
 * those of its documents in any language, because an import holds them against the codes.
 */
function saidText(name: LongColumn, exported: ExportedFigure, { origin, language }: Said): string {
  const { scope } = exported.figure;
  if (name === 'scope') return scope ? `${scope.code} ${scope.name}` : '';
  return saidOf(name, longText(name, exported, origin), language);
}

function cellOf(name: LongColumn, exported: ExportedFigure, said: Said): CellXml {
  const text = longText(name, exported, said.origin);
  if ((name === 'value' || name === 'upper') && isNumber(text))
    return { text, isNumber: true, style: numberStyle((text.split('.')[1] ?? '').length) };
  return { text: saidText(name, exported, said) };
}

/** The row of a figure: its words said in a language, its numbers as numbers with the digits that were published. */
export function figureRow(row: number, exported: ExportedFigure, said: Said): string {
  return rowXml(
    row,
    SHEET_COLUMNS.map((name) => cellOf(name, exported, said)),
  );
}
