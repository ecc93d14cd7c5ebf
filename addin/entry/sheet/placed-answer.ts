import { cellAddress, columnLetters } from '../../../data/sheet/grid/address.ts';
import type { Thing } from '../../ask/office.ts';
import type { CellKind } from './cell-kind.ts';

/** How much of a table an answer is about. */
export const REACHES = ['CELL', 'ROW', 'COLUMN', 'TABLE'] as const;
export type AnswerReach = (typeof REACHES)[number];

/** The subject of an answer: one of the five things, the base of a rate, how months count, the scope, or that nothing is read. */
export type AnswerCode = Thing | 'BASIS' | 'REACH' | 'SCOPE' | 'ROLE' | 'SKIP';

/** The place of an answer, counted from 0. */
export interface AnswerPlace {
  table: number;
  row: number;
  column: number;
  reach: AnswerReach;
}

function placeText({ row, column, reach }: AnswerPlace): string {
  if (reach === 'TABLE') return '';
  if (reach === 'COLUMN') return `${columnLetters(column)}.`;
  return reach === 'ROW' ? `${row + 1}.` : `${cellAddress(row, column)}.`;
}

/** An answer as `importFile(answers:)` takes it: 2.C7.UNIT=亿元. */
export function placedAnswer(place: AnswerPlace, code: AnswerCode, value: string): string {
  return `${place.table}.${placeText(place)}${code}=${value.trim()}`;
}

/** The reaches that an answer about a cell can have: one about a header is about its column, and a title belongs to the table. */
export function reachesAt(kind: CellKind, isAmongNumbers: boolean): AnswerReach[] {
  if (kind === 'OUTSIDE') return ['TABLE'];
  if (kind === 'HEADER') return ['COLUMN', 'TABLE'];
  if (kind === 'LABEL') return ['ROW', 'COLUMN', 'TABLE'];
  return isAmongNumbers ? ['CELL', 'ROW', 'COLUMN', 'TABLE'] : ['ROW', 'COLUMN', 'TABLE'];
}

/** The codes that an answer can have. An answer about a column of labels only says what it holds. */
export function codesFor(reach: AnswerReach, holdsNumbers: boolean): AnswerCode[] {
  const things: AnswerCode[] = ['DISTRICT', 'INDICATOR', 'MEASURE', 'BASIS', 'PERIOD', 'REACH', 'UNIT'];
  if (reach === 'TABLE') return things;
  if (reach !== 'COLUMN') return [...things, 'SCOPE'];
  return holdsNumbers ? [...things, 'SCOPE', 'ROLE'] : ['ROLE'];
}
