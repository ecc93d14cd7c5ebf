import { findDistrict, findIndicator, findScope, names, scopesNear } from '../../../ask/resolve.ts';
import type { Indicator } from '../../../ledger/indicator.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Asker } from '../../../rules/office/may.ts';
import type { NameAnswer } from '../../layout/answer.ts';
import { readableDrafts } from '../readable.ts';
import { isName } from './asked.ts';
import { overviewOf } from './overview.ts';

/** A name that a file printed and that nobody could resolve. */
export interface UnresolvedName {
  kind: NameAnswer['kind'];
  printed: string;
  /** How many items of drafts wait for it. */
  count: number;
  drafts: { number: number; title: string }[];
}

/** The newest open drafts in which unresolved names are looked for. */
export const LOOKED_THROUGH = 50;

function isKnown(ledger: Ledger, kind: UnresolvedName['kind'], printed: string): boolean {
  const find = { DISTRICT: findDistrict, INDICATOR: findIndicator, SCOPE: findScope };
  return printed.length <= LONGEST && find[kind](ledger, printed) !== undefined;
}

/** Longer texts are no names. */
const LONGEST = 120;

/**
 * The names for which items of open drafts wait, those of most items first. Drafts that whoever asks may not read are left
 * out, and so is what the catalogue has come to know since.
 */
export function unresolvedNames(ledger: Ledger, asker: Asker | null): UnresolvedName[] {
  const found = new Map<string, UnresolvedName>();
  const page = { offset: 0, limit: LOOKED_THROUGH };
  for (const draft of readableDrafts(ledger, { asker, state: 'OPEN' }, page)) {
    if (draft.items === '') continue;
    for (const { question, count } of overviewOf(ledger, draft).questions) {
      const { code, value } = question;
      const kind = code as UnresolvedName['kind'];
      if (!isName(question) || value === null || isKnown(ledger, kind, value)) continue;
      const name = found.get(`${kind} ${value}`) ?? { kind, printed: value, count: 0, drafts: [] };
      name.count += count;
      name.drafts.push({ number: draft.number, title: draft.title });
      found.set(`${kind} ${value}`, name);
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** The indicators whose names are nearest to a printed one, the nearest first. */
export function indicatorsNear(ledger: Ledger, { kind, printed }: UnresolvedName): Indicator[] {
  return kind === 'INDICATOR' ? names(ledger).indicators.nearestThings(printed.slice(0, LONGEST)) : [];
}

/** The names of the districts or scopes that are nearest to a printed one. */
export function namesNear(ledger: Ledger, { kind, printed }: UnresolvedName): string[] {
  if (kind === 'SCOPE') return scopesNear(ledger, printed);
  return kind === 'DISTRICT' ? names(ledger).owners.nearest(printed.slice(0, LONGEST)) : [];
}
