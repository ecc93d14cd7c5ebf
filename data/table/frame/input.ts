import type { Comparison } from '../../answer/comparison.ts';
import { verdictInputs } from '../../rules/table/verdict-inputs.ts';
import type { Language } from '../../rules/words.ts';
import { type TableColumn, unitKindOf, wordColumn } from './column.ts';

const INPUTS = {
  UNIT_KIND: 'unitKind',
  RULE: 'rule',
  TOLERANCE: 'tolerance',
  CAP: 'cap',
  RATE: 'rate',
  NO_GAP: 'noGap',
  SIDE: 'side',
  EXPECTED: 'expected',
  START: 'start',
  SPREAD: 'spread',
  FIXED: 'fixed',
  MET: 'met',
  EXCEEDED: 'exceeded',
  ROUGHLY_MET: 'roughlyMet',
  MISSED: 'missed',
} as const;

/** The columns that a sheet's own formulas need to reach the gap, the share and the verdict again, one row for each comparison. */
export function verdictColumns(comparisons: Comparison[], language: Language): TableColumn[] {
  const inputs = comparisons.map((comparison) => ({
    ...verdictInputs(comparison, comparison.judged, language),
    unitKind: unitKindOf(comparison),
  }));
  return Object.entries(INPUTS).map(([key, property]) =>
    wordColumn(
      key,
      key,
      inputs.map((input) => input[property]),
    ),
  );
}
