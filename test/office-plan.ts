import { type SheetPlan, sheetPlan } from '../data/sheet/sheet-plan.ts';
import { QUERY, tableAnswer } from './data/sheet/table-answer.ts';

/** The tables that LibreOffice is asked about, by file name. */
export async function officePlans(): Promise<Map<string, SheetPlan>> {
  return new Map([['by-hand', sheetPlan(tableAnswer(), QUERY, { id: 'PB_BYHAND22', language: 'ZH' })]]);
}
