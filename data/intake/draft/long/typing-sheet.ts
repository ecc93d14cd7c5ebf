import type { District } from '../../../ledger/district.ts';
import type { Indicator } from '../../../ledger/indicator.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import { words } from '../../../rules/message/message.ts';
import type { Language } from '../../../rules/words.ts';
import { type LongColumn, wordsOf } from './column.ts';

/** The columns of the long form that people type, in their order, with their widths in characters. */
const TYPED = {
  district: 18,
  indicator: 30,
  measure: 12,
  period: 18,
  value: 14,
  unit: 10,
  comparator: 10,
  basis: 10,
  role: 10,
  status: 12,
  scope: 16,
  rankOf: 12,
  among: 10,
  authority: 12,
  owner: 14,
  caution: 24,
  release: 10,
} as const satisfies { readonly [Name in LongColumn]?: number };
const COLUMNS = Object.keys(TYPED) as (keyof typeof TYPED)[];
/** Columns in which something else than what is listed may be right: another name of a thing, a unit that is new. */
const OPEN_LISTS: readonly LongColumn[] = ['district', 'indicator', 'unit', 'scope', 'basis'];
/** Excel takes a longer prompt for damage. */
const LONGEST_PROMPT = 255;

/** The districts, indicators and period for which the rows of a template are begun. */
export interface TemplateRows {
  districts: readonly District[];
  indicators: readonly Indicator[];
  /** The canonical name. */
  period?: string;
}

/** A code with the name of its thing, as an import reads it. */
function codeAndName({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`;
}

/** The lists of the columns. Words are said in the language of the template. */
function listsOf({ catalogue }: Ledger, language: Language): Map<LongColumn, string[]> {
  const units = catalogue.indicators.flatMap(({ unit }) => unit ?? []);
  const lists = new Map<LongColumn, string[]>([
    ['district', catalogue.districts.map(codeAndName)],
    ['indicator', catalogue.indicators.map(codeAndName)],
    ['unit', [...new Set([...units, '%', '个百分点', '位', '倍'])]],
    ['scope', catalogue.scopes.map(codeAndName)],
  ]);
  for (const name of COLUMNS) {
    const said = wordsOf(name, language);
    // An hour of release is no word of a list.
    if (said)
      lists.set(
        name,
        said.filter(({ code }) => code !== 'EMBARGOED').map((word) => word.said),
      );
  }
  return lists;
}

/** A column of the sheet into which figures are typed. */
export interface TypedColumn {
  name: LongColumn;
  header: string;
  /** Says what the column holds, in at most as many characters as Excel shows beside a cell. */
  prompt: string;
  /** The whole of what the prompt says the beginning of. */
  note: string;
  /** The width in characters. */
  width: number;
  /** The texts that are offered; none where there is nothing to choose from. */
  list: readonly string[];
  /** Whether something else than what is listed may be right. */
  isOpen: boolean;
}

/** A sheet into which figures are typed, one a row in the long form. */
export interface TypingSheet {
  columns: readonly TypedColumn[];
  /** The rows that are begun, each with one text a column, null for an empty cell. */
  rows: readonly (string | null)[][];
}

function rowsOf({ districts, indicators, period }: TemplateRows, language: Language): (string | null)[][] {
  const { measures, roles } = words(language);
  const rows = indicators.flatMap((indicator) => districts.map((district) => ({ district, indicator })));
  return rows.map(({ district, indicator }) => {
    const { mainMeasure, unit } = indicator;
    const texts: Partial<Record<LongColumn, string>> = {
      ...{ district: codeAndName(district), indicator: codeAndName(indicator) },
      ...{ measure: measures[mainMeasure], unit: unit ?? '', period: period ?? '', role: roles.ACTUAL },
    };
    return COLUMNS.map((name) => texts[name] || null);
  });
}

/** The sheet into which figures are typed: its headers are said in a language, its lists are those of the catalogue. */
export function typingSheet(ledger: Ledger, rows: TemplateRows, language: Language): TypingSheet {
  const said = gateWords(language).long.columns;
  const lists = listsOf(ledger, language);
  return {
    columns: COLUMNS.map((name) => {
      const [header, note] = said[name];
      const [list, isOpen] = [lists.get(name) ?? [], OPEN_LISTS.includes(name)];
      return { name, header, note, prompt: note.slice(0, LONGEST_PROMPT), width: TYPED[name], list, isOpen };
    }),
    rows: rowsOf(rows, language),
  };
}
