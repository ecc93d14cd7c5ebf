import type { Comparator } from '../../../rules/words.ts';
import type { GridCell } from '../../grid/grid.ts';
import { close, plain } from './plain.ts';
import { unitIn } from './unit.ts';

/** The meaning of a yearbook's mark in the place of a number. None of them is a zero. */
export type Mark =
  /** ~, .., 缺, 不详: there is one, and it is not known here. */
  | 'MISSING'
  /** … : less than half of the unit in which the table counts. */
  | 'NEGLIGIBLE'
  /** — and /: there is nothing to count. */
  | 'NONE'
  /** x: kept secret. */
  | 'CONFIDENTIAL'
  /** NA, #N/A: not available. */
  | 'NOT_AVAILABLE'
  /** # alone: what follows is one of the main items. */
  | 'OF_WHICH';

/** A number as a cell says it. */
export interface CellNumber {
  /** An exact decimal. */
  value: string;
  /** Whether the cell itself shows a percent sign. */
  isPercent: boolean;
  comparator?: Comparator;
  /** The number of holders among whom a place such as 3/11 is held, here 11. */
  among?: string;
  isPlace?: boolean;
  /** The unit that stands behind it in the cell: 12.3亿元. */
  unit?: string;
  /** Whether blanks inside the number were taken out. */
  hasBlanks?: boolean;
  /** Whether it stands in brackets, as accounts print what is below zero. */
  isInBrackets?: boolean;
}

const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:\.{3,}|…+)$/, 'NEGLIGIBLE'],
  [/^(?:-+|\/|\\|无)$/, 'NONE'],
  [/^(?:~|〜|\.\.|缺|不详|暂无|未公布|待定|空)$/, 'MISSING'],
  [/^(?:x|×|保密)$/i, 'CONFIDENTIAL'],
  [/^(?:n\.?\/?a\.?|#n\/a|null|nan)$/i, 'NOT_AVAILABLE'],
  [/^#$/, 'OF_WHICH'],
];
const DECIMAL = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLACE = /^第?(\d{1,4})(?:位|名)?\/(\d{1,4})$/;
const PLACE_ALONE = /^(?:第|No\.)(\d{1,4})(?:位|名)?$/;
const BOUND: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=)/, 'AT_LEAST'],
  [/^(?:≤|<=)/, 'AT_MOST'],
  [/^[>>]/, 'ABOVE'],
  [/^[<<]/, 'BELOW'],
  [/^约/, 'ABOUT'],
  [/^近/, 'NEARLY'],
];

/** The mark that stands in a cell in the place of a number. */
export function markIn(shown: string): Mark | undefined {
  const text = close(shown);
  return text.length > 8 ? undefined : MARKS.find(([pattern]) => pattern.test(text))?.[1];
}

function decimal(text: string): string | undefined {
  if (!DECIMAL.test(text) && !GROUPED.test(text)) return undefined;
  const bare = text.replaceAll(',', '').replace(/^\+/, '');
  return bare.replace(/^(-?)\./, '$10.');
}

function placeIn(text: string): CellNumber | undefined {
  const [, place, among] = PLACE.exec(text) ?? PLACE_ALONE.exec(text) ?? [];
  // Of eleven none is the twelfth.
  if (place === undefined || (among !== undefined && Number(place) > Number(among))) return undefined;
  return { value: place, isPercent: false, isPlace: true, ...(among === undefined ? {} : { among }) };
}

/** A number with its unit in English words behind it, where they are not a unit as a whole: 10,000 people are one in a header. */
function withEnglishUnit(text: string): CellNumber | undefined {
  const [, number = '', behind = ''] = /^([+-]?[\d,.]+) \(?([a-z$¥€].*?)\)?$/i.exec(text) ?? [];
  const [value, unit] = [decimal(number), unitIn(behind)];
  return value !== undefined && unit !== undefined ? { value, unit, isPercent: false } : undefined;
}

function withUnit(text: string): CellNumber | undefined {
  const [, number = '', behind = ''] = /^([+-]?[\d,.]+)([^\d\s].{0,7})$/.exec(text) ?? [];
  const [value, unit] = [decimal(number), unitIn(behind)];
  return value !== undefined && unit !== undefined ? { value, unit, isPercent: false } : undefined;
}

/** (1,250.5) is below zero. A bare (12) is the number of an item. */
function inBrackets(text: string): CellNumber | undefined {
  const [, inner = ''] = /^\(([\d,.]*[,.%][\d,.%]*)\)$/.exec(text) ?? [];
  const isPercent = inner.endsWith('%');
  const value = decimal(isPercent ? inner.slice(0, -1) : inner);
  return value === undefined ? undefined : { value: `-${value}`, isPercent, isInBrackets: true };
}

function typedNumber(shown: string): CellNumber | undefined {
  const spaced = plain(shown);
  if (spaced.length === 0 || spaced.length > 40) return undefined;
  const text = spaced.replaceAll(' ', '');
  const bound = BOUND.find(([pattern]) => pattern.test(text));
  const rest = bound ? text.replace(bound[0], '') : text;
  const isPercent = rest.endsWith('%');
  const value = decimal(isPercent ? rest.slice(0, -1) : rest);
  if (value === undefined && unitIn(spaced) !== undefined) return undefined;
  if (value === undefined) return placeIn(text) ?? withUnit(text) ?? withEnglishUnit(spaced) ?? inBrackets(text);
  const hasBlanks = spaced.replace(/^([+-]) /, '$1').includes(' ');
  return { value, isPercent, ...(bound ? { comparator: bound[1] } : {}), ...(hasBlanks ? { hasBlanks } : {}) };
}

/** Two numbers in one cell (1-2家), of which the one that a formula would take is not what is printed. */
const RANGE = /\d[^\d\sEe.,+-]{0,3}[-~–至]\d/;

/** Months that a format shows before a number that is of them alone: 7-12月20项. */
const MONTHS_BEFORE = /^(?:\d{1,2}-)?\d{1,2}月\s?/;

/** A number whose format shows more than its digits: ≥ before it, its unit behind it (4,229套, 150 (10,000 visits)). */
function ofFormat(value: string, printed: string): CellNumber {
  const shown = printed.trimEnd().replace(MONTHS_BEFORE, '');
  const isPercent = shown.endsWith('%');
  const number: CellNumber = { value, isPercent };
  if (!isPercent && /\D$/.test(shown)) {
    const [, behind = ''] = /\d([^\d].*|\s?\(\d.*)$/.exec(shown.replace(/^.*?(?=\d)[\d,.]*(?=\d)/, '')) ?? [];
    const unit = /^[年月日]$/.test(behind) ? undefined : unitIn(behind);
    if (unit !== undefined && unit !== '%') number.unit = unit;
  }
  const bound = /^[≥≤<>约近]/.test(shown) ? BOUND.find(([pattern]) => pattern.test(shown)) : undefined;
  if (bound) number.comparator = bound[1];
  return number;
}

/**
 * The number that a cell holds, also where somebody typed it as a text, with blanks inside (5 37430) or as a place among others
 * (3/11). Undefined for anything else, a code that begins with zeros among it.
 */
export function numberIn(cell: GridCell): CellNumber | undefined {
  if (cell.kind === 'NUMBER' && cell.value !== undefined) {
    // A file of text may hold a number that no sheet can: 1e400.
    const isNone = RANGE.test(cell.shown.replace(MONTHS_BEFORE, '')) || !Number.isFinite(Number(cell.value));
    return isNone ? undefined : ofFormat(cell.value, cell.shown);
  }
  if (cell.kind !== 'TEXT' || /^\s*[+-]?0\d/.test(cell.shown)) return undefined;
  return typedNumber(cell.shown);
}
