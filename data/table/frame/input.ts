import type { Comparison } from '../../answer/comparison.ts';
import { type VerdictInputs, verdictInputs } from '../../rules/table/verdict-inputs.ts';
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

/** The columns of these inputs, one row for each comparison. */
export function inputColumns(rows: { comparison: Comparison; inputs: VerdictInputs }[]): TableColumn[] {
  return Object.entries(INPUTS).map(([key, property]) =>
    wordColumn(
      key,
      key,
      rows.map(({ comparison, inputs }) => (property === 'unitKind' ? unitKindOf(comparison) : inputs[property])),
    ),
  );
}

/** The columns that a sheet's own formulas need to reach the gap, the share and the verdict again, one row for each comparison. */
export function verdictColumns(comparisons: Comparison[], language: Language): TableColumn[] {
  return inputColumns(
    comparisons.map((comparison) => ({
      comparison,
      inputs: verdictInputs(comparison, comparison.judged, language),
    })),
  );
}
