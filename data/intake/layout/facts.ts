import { typedMeasure } from '../../rules/message/typed-word.ts';
import type { Frequency, Measure } from '../../rules/words.ts';
import { cellAddress } from '../../sheet/grid/address.ts';
import type { Source } from './answer.ts';
import type { BodyRow } from './block/block.ts';
import { dottedMonth, type Entry, serialMonth, yearLike } from './block/sheet-row.ts';
import type { Column } from './column.ts';
import type { ColumnHeader, HeaderText } from './header.ts';
import { type Label, readLabel } from './word/label.ts';
import type { PrintedBasis, Said } from './word/label-word.ts';
import { isPlace, isTotal } from './word/place.ts';
import { plain } from './word/plain.ts';
import {
  isOfAge,
  isOfPeople,
  isQuantity,
  isSettlement,
  type Role,
  roleOfWord,
  soundsLikeIndicator,
} from './word/role.ts';
import { filledFrom, frequencyIn, type Span } from './word/span.ts';
import { currencyIn, unitsIn } from './word/unit.ts';

/** A name of a place or an indicator, where it stands, and the label that it was taken from. */
export interface Named {
  name: string;
  label: Label;
  source: Source;
}

/** The facts that the labels of one row, or the header of one column, tell of its numbers. */
export interface Facts {
  district?: Named;
  indicator?: Named;
  span?: Span;
  spanSource?: Source;
  /** Whether the months stand in the indicator's own label, where they hold against every header. */
  isSpanOfLabel?: boolean;
  said: Said;
  measure?: Measure;
  basis?: PrintedBasis;
  units?: string[];
  unitSource?: Source;
  frequency?: Frequency;
  scopes: string[];
  /** The whole of which the row is a part: the name of the row above that it is set in under. */
  partOf?: Named;
  /** A row of periods whose label is none: 合计, 平均. */
  isOutsidePeriods?: boolean;
  /** Whether its months are those of another column or row, of several that could be meant. */
  isSpanGuessed?: boolean;
  /** Whether its month was taken for the quarter or the year that ends or begins with it. */
  isWidened?: boolean;
  /** Whether the months up to the last one, or that month alone, were told by the column on the left. */
  isReachGuessed?: boolean;
  /** The part that a rate beside several amounts was taken to be of. */
  guessedPart?: string;
  texts: string[];
}

function emptyFacts(): Facts {
  return { said: {}, scopes: [], texts: [] };
}

function takeSaid(facts: Facts, said: Said): void {
  for (const key of ['measure', 'basis', 'rankOf', 'reach', 'standing', 'status', 'isDifference'] as const) {
    const value = said[key];
    // A basis belongs to the measure beside it.
    if (value === undefined || facts.said[key] !== undefined) continue;
    if (key === 'basis' && facts.said.measure !== undefined && said.measure === undefined) continue;
    Object.assign(facts.said, { [key]: value });
  }
}

function takeLabel(facts: Facts, label: Label, source: Source): void {
  if (label.place !== undefined) facts.district ??= { name: label.place, label, source };
  takeSaid(facts, label);
  if (label.units && !facts.units) {
    facts.units = label.units;
    facts.unitSource = source;
  }
  if (label.span) {
    facts.spanSource ??= source;
    facts.span = facts.span ? filledFrom(facts.span, label.span) : label.span;
  }
}

/** The facts in a column's header. `names` tells whether its names are places, indicators or what a figure covers. */
export function columnFacts({ path, keyed }: ColumnHeader, names: Role): Facts {
  const facts = emptyFacts();
  const told = path.filter(({ label: { name } }) => name !== '' && currencyIn(name) !== 'OWN');
  for (const { label, cell } of path.toReversed()) takeLabel(facts, label, { from: 'COLUMN', cell, text: label.text });
  const isOne = told.length === 1;
  for (const text of told.toReversed()) {
    const role = roleOfName(text, { names, isOne });
    // The total of what stands above it is that itself: 常住人口 above 合计.
    if (isOne || role === 'DISTRICT' || !isTotal(text.label.name)) nameColumn(facts, text, role);
  }
  if (keyed.DISTRICT)
    facts.district = {
      name: plain(keyed.DISTRICT.label.text),
      label: keyed.DISTRICT.label,
      source: ofHeader(keyed.DISTRICT),
    };
  const units = keyed.UNIT && unitsIn(keyed.UNIT.label.text);
  if (keyed.UNIT && units && !facts.units) {
    facts.units = units;
    facts.unitSource = ofHeader(keyed.UNIT);
  }
  const frequency = keyed.FREQUENCY && frequencyIn(keyed.FREQUENCY.label.text);
  if (frequency) facts.frequency = frequency;
  facts.texts = path.map(({ label }) => label.text);
  return facts;
}

/** The role of a name above a column. Some names tell it themselves, whatever the others of the table are. */
function roleOfName({ label: { name } }: HeaderText, { names, isOne }: { names: Role; isOne: boolean }): Role {
  if (currencyIn(name) || isOfAge(name) || (names === 'DISTRICT' && isSettlement(name))) return 'SCOPE';
  return !isOne && isPlace(name) ? 'DISTRICT' : names;
}

function ofHeader({ cell, label }: HeaderText): Source {
  return { from: 'COLUMN', cell, text: label.text };
}

function nameColumn(facts: Facts, text: HeaderText, role: Role): void {
  const named: Named = { name: text.label.name, label: text.label, source: ofHeader(text) };
  if (role === 'DISTRICT') facts.district ??= named;
  else if (role === 'SCOPE') facts.scopes.unshift(named.name);
  else if (facts.indicator) {
    // A part that says itself what is counted keeps its name: 年末常住人口 above #户籍人口.
    if (facts.indicator.label.isPart && soundsLikeIndicator(facts.indicator.name)) return;
    // The lower name is what the upper one is divided into, or a word for how it is counted.
    if (isQuantity(facts.indicator.name) && !soundsLikeIndicator(named.name))
      facts.indicator = joined(named, facts.indicator);
    else if (facts.indicator.name !== named.name) {
      facts.scopes.unshift(facts.indicator.name);
      facts.indicator = named;
    }
  } else facts.indicator = named;
}

/** A name that is broken over two rows of a header: 粮食 above 产量. */
function joined(upper: Named, lower: Named): Named {
  const name = upper.name + lower.name;
  return { name, label: { ...lower.label, name, fullName: name }, source: lower.source };
}

/** The most different labels that are kept, since most tables say theirs again and again. */
const MOST_LABELS = 5000;
const TOTAL_WORD = /^(?:_?T|total|合计|总计|全部|all|units?)$/i;

/** Reads the labels of the rows of a table in order, since a row may leave to the one above it what they share. */
export class RowReader {
  readonly #columns: Map<number, Column>;
  readonly #labels = new Map<string, Label>();
  readonly #before = new Map<number, Entry>();
  readonly #hasIndicator: boolean;
  /** Whether each row is a record by itself, in which an empty cell is a total. */
  readonly #isLong: boolean;
  #whole: Named | undefined;
  /** The last indicator that a row names. */
  #named: Named | undefined;

  constructor(columns: Column[]) {
    this.#columns = new Map(columns.map((column) => [column.column, column]));
    this.#hasIndicator = columns.some(({ role }) => role === 'INDICATOR');
    this.#isLong = columns.some(({ role }) => role === 'SCOPE');
  }

  read({ row, entries }: BodyRow): Facts {
    const facts = emptyFacts();
    const filled = new Set(entries.map(({ column }) => column));
    for (const column of this.#columns.values()) {
      if (column.role === 'VALUE') continue;
      const entry = entries.find((one) => one.column === column.column) ?? this.#fromAbove(column, filled);
      if (entry) this.#take(facts, column, { row, entry });
    }
    this.#placePart(facts);
    return facts;
  }

  /** A group's name stands once, before the first of its rows, in front of the labels of the rows. */
  #fromAbove({ column, role, count }: Column, filled: Set<number>): Entry | undefined {
    if (this.#isLong || !count.beginsFilled || (role !== 'DISTRICT' && role !== 'INDICATOR' && role !== 'PERIOD'))
      return undefined;
    const labels = [...this.#columns.values()].filter((one) => one.role !== 'VALUE' && one.role !== 'NOTE');
    const isFollowed = labels.some((one) => one.column > column && filled.has(one.column) && one.role !== 'UNIT');
    const isFirst = labels.every((one) => one.column >= column || one.role === 'CODE' || one.role === 'PERIOD');
    return isFollowed && isFirst ? this.#before.get(column) : undefined;
  }

  #label(text: string): Label {
    const known = this.#labels.get(text) ?? readLabel(text);
    if (this.#labels.size < MOST_LABELS) this.#labels.set(text, known);
    return known;
  }

  #take(facts: Facts, column: Column, { row, entry }: { row: number; entry: Entry }): void {
    this.#before.set(column.column, entry);
    const text = entry.cell.shown;
    const source: Source = { from: 'ROW', cell: cellAddress(row, entry.column), text: plain(text) };
    // The unit of a row is that of its amounts, and not of a rate beside them.
    if (!['CODE', 'NOTE', 'UNIT'].includes(column.role)) facts.texts.push(plain(text));
    if (column.role === 'PERIOD') this.#period(facts, { entry, column, source });
    else if (column.role === 'DISTRICT') this.#district(facts, this.#label(text), source);
    else if (column.role === 'INDICATOR') this.#indicator(facts, this.#label(text), source);
    else if (column.role === 'MEASURE') {
      const measure = typedMeasure(text);
      const label = this.#label(text);
      takeSaid(facts, measure ? { ...label, measure } : label);
    } else if (column.role === 'UNIT') {
      // A column that is headed 单位 holds units, also those that no list has.
      const units = unitsIn(text) ?? (roleOfWord(column.header) === 'UNIT' ? [plain(text)] : undefined);
      if (units && !facts.units) Object.assign(facts, { units, unitSource: source });
    } else if (column.role === 'FREQUENCY') {
      const frequency = frequencyIn(text);
      if (frequency) facts.frequency = frequency;
    } else if (column.role === 'SCOPE' && !TOTAL_WORD.test(text.trim())) facts.scopes.push(scopeOf(column, text));
  }

  /** A row of a ratio or a rate among those of places says nothing of a place. */
  #district(facts: Facts, label: Label, source: Source): void {
    takeLabel(facts, label, source);
    if (label.name === '' && label.measure) facts.said.standing ??= 'WORKED_OUT';
    else facts.district ??= { name: label.name === '' ? label.text : label.name, label, source };
  }

  #period(facts: Facts, { entry, column, source }: { entry: Entry; column: Column; source: Source }): void {
    const month = /月|month/i.test(column.header) && entry.kind === 'NUMBER' ? Number(entry.number?.value) : Number.NaN;
    const quarter =
      /季|quarter/i.test(column.header) && entry.kind === 'NUMBER' ? Number(entry.number?.value) : Number.NaN;
    let span = yearLike(entry) ?? serialMonth(entry) ?? dottedMonth(entry);
    if (!span && month >= 1 && month <= 12) span = { from: month - 1, to: month - 1 };
    if (!span && quarter >= 1 && quarter <= 4) span = { from: quarter * 3 - 3, to: quarter * 3 - 1 };
    // The number 2024.1 may be January, and October without its zero.
    const isOpen = entry.kind === 'NUMBER' && /^\d{4}\.1$/.test(entry.cell.shown);
    const label = span || isOpen ? undefined : this.#label(entry.cell.shown);
    span ??= label?.span;
    if (!span) {
      facts.isOutsidePeriods = true;
      return;
    }
    if (label) takeSaid(facts, label);
    if (/fiscal|财年|财政年度/i.test(column.header)) span = { ...span, isFiscal: true };
    facts.spanSource ??= source;
    // A year in one column and a month in another make one period.
    facts.span = facts.span ? { ...facts.span, ...span } : span;
  }

  #indicator(facts: Facts, label: Label, source: Source): void {
    const before = facts.indicator;
    const units = facts.units;
    takeLabel(facts, label, source);
    if (units === undefined && label.units) facts.unitSource = source;
    if (label.span) facts.isSpanOfLabel = true;
    if (label.name === '' && before) return;
    // A rate below the amount that it belongs to does not name it again.
    if (label.name === '' && label.measure && this.#named) this.#again(facts, this.#named);
    if (label.name !== '') {
      facts.indicator = { name: label.name, label, source };
      this.#named = facts.indicator;
    }
  }

  /** Takes the name of the row above, and the months that stand in it. */
  #again(facts: Facts, named: Named): void {
    facts.indicator = { ...named, label: { ...named.label, isPart: false } };
    if (!facts.isSpanOfLabel && named.label.span)
      Object.assign(facts, { span: named.label.span, spanSource: named.source, isSpanOfLabel: true });
  }

  /** 其中 makes a row part of the last one that is not; so does standing further in below such a row. */
  #placePart(facts: Facts): void {
    const { indicator } = facts;
    if (!this.#hasIndicator || !indicator) return;
    const { label } = indicator;
    const isSetIn = this.#whole !== undefined && label.indent > this.#whole.label.indent;
    if (this.#whole && (label.isPart || isSetIn || isOfPeople(label.name))) {
      facts.partOf = this.#whole;
      const { span } = this.#whole.label;
      if (span && !facts.isSpanOfLabel)
        Object.assign(facts, { span, spanSource: this.#whole.source, isSpanGuessed: true });
    } else this.#whole = indicator;
  }
}

function scopeOf({ header }: Column, text: string): string {
  return header === '' || roleOfWord(header) === 'INDICATOR' ? plain(text) : `${plain(header)}=${plain(text)}`;
}
