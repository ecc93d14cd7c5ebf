import Big from 'big.js';
import type { GridCell } from './grid.ts';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$|^[+-]?\.\d+$/;
/** `007`, and an identity number or a long code, of which a number would lose digits. */
const CODE = /^[+-]?0\d|^\d{16,}$/;
const DAY = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const LOGICAL = /^(?:TRUE|FALSE)$/i;
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA)$|^#{3,}$/;

/** The cell that a text of a plain file makes: Excel reads a number, a percentage or a day, and a code keeps its zeros. */
export function typedCell(text: string): GridCell | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (ERROR.test(typed)) return { shown: text, kind: 'ERROR' };
  if (LOGICAL.test(typed)) return { shown: text, kind: 'LOGICAL' };
  const value = decimalOf(typed.endsWith('%') ? typed.slice(0, -1).trimEnd() : typed);
  if (value !== undefined) return { shown: text, kind: 'NUMBER', value };
  const day = dayOf(typed);
  return day === undefined ? { shown: text, kind: 'TEXT' } : { shown: text, kind: 'DATE', value: day };
}

function decimalOf(typed: string): string | undefined {
  if (!NUMBER.test(typed) || CODE.test(typed)) return undefined;
  const plain = typed
    .replaceAll(',', '')
    .replace(/^\+/, '')
    .replace(/\.(?=$|[eE])/, '');
  return Big(plain).toFixed();
}

function dayOf(typed: string): string | undefined {
  const [, year = '', , month = '', day = ''] = DAY.exec(typed) ?? [];
  if (year === '') return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date.toISOString().startsWith(iso) ? iso : undefined;
}
