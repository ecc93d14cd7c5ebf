import type { SheetColumn } from '../plan/sheet-plan.ts';

/** The columns but for those that are the user's from the first. */
export function ownColumns(columns: SheetColumn[]): SheetColumn[] {
  return columns.filter(({ role }) => role !== 'blank');
}
