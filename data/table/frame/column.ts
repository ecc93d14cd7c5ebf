import type { Comparison } from '../../answer/comparison.ts';
import { previousPartOf, previousYearOf } from '../../answer/previous-figure.ts';
import type { District } from '../../ledger/district.ts';
import type { Document } from '../../ledger/document.ts';
import type { Figure } from '../../ledger/figure.ts';
import { figureCode, numberNamed } from '../../ledger/log/figure-code.ts';
import { figureFormat, gapFormat, SHARE_FORMAT, shareFormat } from '../../rules/figure/number-format.ts';
import { ownerIn, scopedName, words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { times } from '../../rules/number/exact.ts';
import { expectedUnit, type UnitKind, unitKind } from '../../rules/number/unit.ts';
import type { Period } from '../../rules/period/period.ts';
import { boundWords } from '../../rules/sentence/bound-words.ts';
import { cautionsOf } from '../../rules/sentence/caution.ts';
import { labelOf } from '../../rules/sentence/label.ts';
import { sourceName } from '../../rules/sentence/source-name.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { withMonths } from '../../rules/table/row-name.ts';
import type { ColumnKind, Language } from '../../rules/words.ts';

/** A value as published (9 for 9 %), with the number format it needs in a sheet and the figure it shows. */
export interface TableCell {
  value: CellValue;
  format: string | null;
  figureId: string | null;
}

export const EMPTY: TableCell = { value: null, format: null, figureId: null };

function percent(share: number | null): number | null {
  return share === null ? null : times(share, 100);
}

function text(value: string | null): TableCell {
  return { value: value === '' ? null : value, format: null, figureId: null };
}

/** The unit that a row's numbers are in: the goal's, else the result's, else the one they will have. */
export function unitOf({ target, actual, previous, indicator, measure }: Comparison): string | null {
  return target?.unit ?? actual?.unit ?? previous.figure?.unit ?? expectedUnit(indicator, measure);
}

/** How a sheet holds the numbers of its row. */
export function unitKindOf(comparison: Comparison): UnitKind {
  return unitKind(comparison.measure, unitOf(comparison));
}

/** A figure's number in a unit; in words where it has none, or is of another kind of unit and would be misread. */
export function figureIn(figure: Figure | null | undefined, unit: string | null, language: Language): TableCell {
  if (!figure) return EMPTY;
  const shown = figure.value === null ? undefined : inUnit(figure, unit);
  if (!shown) return { value: figure.printed, format: null, figureId: figureCode(figure) };
  return { value: shown.value, format: figureFormat(shown, language), figureId: figureCode(figure) };
}

function figureCell(figure: Figure | null | undefined, comparison: Comparison, language: Language): TableCell {
  return figureIn(figure, unitOf(comparison), language);
}

/** The documents that a comparison's figures stand in, the goal's first. */
export function documentsOf({ target, actual, previous }: Comparison): Document[] {
  const documents: Document[] = [];
  for (const figure of [target, actual, previous.figure])
    if (figure && !documents.includes(figure.document)) documents.push(figure.document);
  return documents;
}

/** A share of the goal, bound as its result is printed. */
function shareCell(share: number | null, { actual }: Comparison, language: Language): TableCell {
  const format = actual && share !== null ? shareFormat(actual, language) : SHARE_FORMAT;
  return { value: percent(share), format, figureId: null };
}

type Making = (comparison: Comparison, language: Language) => TableCell;

const MAKING: Record<ColumnKind, Making> = {
  TARGET: (comparison, language) => figureCell(comparison.target, comparison, language),
  ACTUAL: (comparison, language) => figureCell(comparison.actual, comparison, language),
  PREVIOUS: (comparison, language) => figureCell(comparison.previous.figure, comparison, language),
  PREVIOUS_PART: (comparison, language) => figureCell(previousPartOf(comparison).figure, comparison, language),
  PREVIOUS_YEAR: (comparison, language) => figureCell(previousYearOf(comparison).figure, comparison, language),
  GAP: (comparison, language) => {
    const { target, actual, judged, otherMonths } = comparison;
    if (otherMonths) return EMPTY;
    if (!target || judged.gap === null) return text(boundWords(comparison, judged, language) ?? null);
    return { value: judged.gap, format: gapFormat(target, actual && inUnit(actual, target.unit)), figureId: null };
  },
  ATTAINMENT: (comparison, language) => shareCell(comparison.judged.attainment, comparison, language),
  CAP_USED: (comparison, language) => shareCell(comparison.judged.capUsed, comparison, language),
  VERDICT: (comparison, language) => {
    const { target, actual, judged, otherMonths } = comparison;
    const label = labelOf(comparison, judged, language);
    return text(target && actual ? withMonths(label, otherMonths, language) : label);
  },
  PACE: ({ judged }) => ({ value: percent(judged.pace?.expected ?? null), format: SHARE_FORMAT, figureId: null }),
  SOURCE: (comparison, language) =>
    text(words(language).written.clauses(documentsOf(comparison).map((document) => sourceName(document, language)))),
  NOTE: (comparison, language) => text(words(language).written.clauses(cautionsOf(comparison, language))),
};

/** The cell that a column of this kind shows for a comparison. */
export function cellOf(kind: ColumnKind, comparison: Comparison | undefined, language: Language): TableCell {
  return comparison ? MAKING[kind](comparison, language) : EMPTY;
}

/** Kinds whose cells are words. */
export const WORD_KINDS: ColumnKind[] = ['VERDICT', 'SOURCE', 'NOTE'];

/** The texts of the columns that begin a row. */
export const LEADING = {
  DISTRICT: ({ owner }: Comparison, language: Language) => ownerIn(owner, language),
  INDICATOR: ({ indicator, scope }: Comparison, language: Language) => scopedName(indicator, scope, language),
  MEASURE: ({ measure, rankOf }: Comparison, language: Language) =>
    rankOf ? words(language).rankOfs[rankOf] : words(language).measures[measure],
  UNIT: (comparison: Comparison, _language?: Language) => unitOf(comparison) ?? '',
} as const;
export type LeadingKey = keyof typeof LEADING | 'PERIOD';

/** One column: a value for each row key, in order. */
export interface TableColumn {
  key: string;
  kind: ColumnKind | null;
  label: string;
  /** The period, district or measure for which the layout repeats the column; its label begins with it. Null in a column that occurs once. */
  group: string | null;
  period: Period | null;
  district: District | null;
  unit: string | null;
  /** Null for columns of words. */
  numberFormats: (string | null)[] | null;
  values: CellValue[];
  figureIds: (string | null)[] | null;
  /** Nobody publishes what belongs there: it is left to the user, who keeps what he writes. */
  blank?: boolean;
  /** A form shows it only where it is chosen. */
  optional?: boolean;
}

/** A column of words that no figure stands behind. */
export function wordColumn(key: string, label: string, values: CellValue[]): TableColumn {
  return {
    key,
    kind: null,
    label,
    group: null,
    period: null,
    district: null,
    unit: null,
    numberFormats: null,
    values,
    figureIds: null,
  };
}

/** The number of the figure of a global id. */
export function figureIdOf(nodeId: string): number {
  return numberNamed(Buffer.from(nodeId, 'base64').toString().replace('Figure:', ''));
}

/** The global id of a figure, by its code in the ledger, as `node(id:)` takes it. */
export function figureNodeId(code: string): string {
  return Buffer.from(`Figure:${code}`).toString('base64');
}
