import { words as ledgerWords, nameIn, scopedName } from '../../data/rules/message/message.ts';
import { parsePeriod, periodLabel } from '../../data/rules/period/period.ts';
import { PeriodFault, readPeriod } from '../../data/rules/period/typed-period.ts';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import type { KeyParameterId } from '../../data/sheet/formula/plan-argument.ts';
import { MAX_TEXT, planFormula, quotedText } from '../../data/sheet/formula/plan-formula.ts';
import { addressOf, sheetPrefix } from '../../data/sheet/grid/address.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { Language, Measure, Role } from '../ask/operations.ts';
import type { FormulaTarget, PickedCell } from '../excel/formula.ts';
import type { SheetArea } from '../excel/office/edit.ts';
import { KEY_FUNCTIONS } from '../functions/table.ts';
import { wordsOf } from '../words/words.ts';

/** The figure that a formula is to ask for. */
export interface FormulaSubject {
  district: { code: string; name: string; nameEn: string };
  indicator: NamedIndicator;
  /** The scope of the figure, where it does not cover all of the indicator. */
  scope: { name: string; nameEn: string } | null;
  measure: Measure;
  /** The period as the ledger writes it: `2024-S1`. */
  period: string;
  role: Role;
}

/** The source of an argument: words, one cell, or the column to the left and the row above the filled area. */
export type GivenArgument =
  | { from: 'text'; text: string }
  | { from: 'cell'; cell: PickedCell }
  | { from: 'left' }
  | { from: 'above' };

/** A formula that is being built. */
export interface FormulaDraft {
  /** The function's id, such as The function's id, such as TARGET. */
  name: string;
  given: Record<KeyParameterId, GivenArgument>;
}

/** Drafts a formula that asks for a figure, in words of the given language. Without a figure its words are empty. */
export function draftAbout(about: FormulaSubject | undefined, language: Language): FormulaDraft {
  const text = (words: string): GivenArgument => ({ from: 'text', text: words });
  if (about === undefined) {
    const empty = text('');
    return { name: 'ACTUAL', given: { district: empty, indicator: empty, period: empty, measure: empty, asOf: empty } };
  }
  return {
    name: about.role === 'TARGET' ? 'TARGET' : 'ACTUAL',
    given: {
      district: text(nameIn(about.district, language)),
      indicator: text(scopedName(about.indicator, about.scope, language)),
      period: text(periodWords(about.period, language)),
      measure: text(wordsOf(language).formula.measure(ledgerWords(language).measures[about.measure], about.measure)),
      asOf: text(''),
    },
  };
}

/** Answers the period as people write it, if that is read as the same period. */
function periodWords(period: string, language: Language): string {
  const parsed = parsePeriod(period);
  const label = parsed && periodLabel(parsed, language);
  if (label === undefined) return period;
  const read = readPeriod(label, '');
  return !(read instanceof PeriodFault) && read.name === parsed?.name ? label : period;
}

function fixed(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, '$$$&');
}

function argumentText(
  given: GivenArgument,
  at: { sheet: string; row: number; column: number },
  area: SheetArea,
): string {
  const cell = (row: number, column: number) => addressOf({ row, column, rows: 1, columns: 1 });
  switch (given.from) {
    case 'text':
      return given.text.trim() === '' ? '' : quotedText(given.text.trim());
    case 'cell': {
      const { sheet, row, column } = given.cell;
      return `${sheet === at.sheet ? '' : sheetPrefix(sheet)}${fixed(cell(row, column))}`;
    }
    case 'left':
      return `$${cell(at.row, area.column - 1)}`;
    case 'above':
      return cell(area.row - 1, at.column).replace(/\d+/, '$$$&');
  }
}

/** Answers one formula for each cell of the area. Texts are always quoted, so that nothing in them is read as a formula. */
export function formulasOf({ name, given }: FormulaDraft, area: SheetArea): string[][] {
  const parameters = KEY_FUNCTIONS.find(({ id }) => id === name)?.parameters ?? [];
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const at = { sheet: area.sheet, row: area.row + down, column: area.column + right };
      const texts = parameters.map(({ id }) => argumentText(given[id], at, area));
      return planFormula(name, texts);
    }),
  );
}

/** Whether all cells of an area have numbers of one unit, their indicator and measure being the same. */
export function hasOneUnit({ name, given }: FormulaDraft): boolean {
  const isSame = ({ from }: GivenArgument) => from === 'text' || from === 'cell';
  return name === 'ATTAINMENT' || (isSame(given.indicator) && isSame(given.measure));
}

/** Lists the arguments whose texts are too long for a formula. */
export function isTooLong({ given }: FormulaDraft): boolean {
  return Object.values(given).some((each) => each.from === 'text' && each.text.length > MAX_TEXT);
}

/** Answers the arguments of the first cell. Undefined while a required one is empty. */
export function firstKey({ given }: FormulaDraft, target: FormulaTarget | undefined) {
  const value = (each: GivenArgument): CellValue => {
    if (each.from === 'text') return each.text;
    if (each.from === 'cell') return each.cell.value;
    return (each.from === 'left' ? target?.left[0] : target?.above[0]) ?? '';
  };
  const text = (id: KeyParameterId) => String(value(given[id]) ?? '').trim();
  const [district, indicator, period, measure, asOf] = [
    text('district'),
    text('indicator'),
    text('period'),
    text('measure'),
    text('asOf'),
  ];
  if (!district || !indicator || !period) return undefined;
  return { district, indicator, period, ...(measure ? { measure } : {}), ...(asOf ? { asOf } : {}) };
}

/** The names by which headers are recognized. */
interface Known {
  districts: { code: string; name: string; nameEn: string }[];
  /** YYYY-MM-DD, for 本年. */
  asOf: string;
}

/** Takes the arguments from the headers beside and above the area, as far as they are recognized. */
export function fittedTo(draft: FormulaDraft, target: FormulaTarget, known: Known): FormulaDraft {
  const given = { ...draft.given };
  const left = guessedArgument(target.left, known);
  const above = guessedArgument(target.above, known);
  if (left !== '') given[left] = { from: 'left' };
  if (above !== '' && above !== left) given[above] = { from: 'above' };
  return { ...draft, given };
}

/** Tells which argument a row or column of headers gives. '' where they are empty. */
function guessedArgument(headers: CellValue[], known: Known): KeyParameterId | '' {
  const texts = headers.map((header) => String(header ?? '').trim()).filter((text) => text !== '');
  if (texts.length === 0) return '';
  const names = new Set(
    known.districts.flatMap(({ code, name, nameEn }) => [code, name, name.slice(0, -1), nameEn.toLowerCase()]),
  );
  if (texts.every((text) => names.has(text) || names.has(text.toLowerCase()))) return 'district';
  if (texts.every((text) => !(readPeriod(text, known.asOf) instanceof PeriodFault))) return 'period';
  return 'indicator';
}
