import { words } from '../message/message.ts';
import type { Language } from '../words.ts';

/** A place that is worked out from the figures held, and never printed by a document. */
export interface WorkedOutPlace {
  rank: number;
  isTied: boolean;
  /** The number of districts that are ranked, and whether they are all that the city has. */
  among: number;
  isAll: boolean;
}

/** Names a place that is worked out: 已收录4区中第2, and 第2位(由计划簿排出) only where no district is missing. */
export function workedOutPlace({ rank, isTied, among, isAll }: WorkedOutPlace, language: Language): string {
  const { ofAll, ofSome, tied } = words(language).workedOut;
  const place = isTied ? tied(rank) : String(rank);
  return isAll ? ofAll(place) : ofSome(place, among);
}
