import { readTerms } from '../../data/ask/filter.ts';
import type { Owner } from '../../data/ledger/catalogue.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Indicator } from '../../data/ledger/indicator.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { codeOfOwner } from '../../data/ledger/pair.ts';
import type { Snapshot } from '../../data/ledger/revision.ts';
import { readState, stateName } from '../../data/ledger/snapshot.ts';
import type { Scope } from '../../data/rules/figure/scope.ts';
import type { Period } from '../../data/rules/period/period.ts';
import { PeriodFault, readPeriod } from '../../data/rules/period/typed-period.ts';
import { measureKey, readMeasureKey, subjectKey } from '../../data/rules/table/row-key.ts';
import { type Terms, tolerancesOf } from '../../data/rules/verdict/terms.ts';
import { AUTHORITIES, type Measure, type RankOf } from '../../data/rules/words.ts';

/** The schema's description of the id of an answer. */
export const ANSWER_ID = 'Opaque id of all arguments, revision and as-of. `node(id:)` works the answer out again.';

/** One argument in the id of an answer. */
type Part = string | number | boolean | null;

/** The local part of an answer's id: its arguments with their defaults filled in, and the state that it was read at. */
export function answerLocal(ledger: Ledger, at: Snapshot, parts: readonly Part[]): string {
  return JSON.stringify([stateName(ledger, at), ...parts]);
}

/** An answer's state, the ledger as it was then, and the arguments. */
interface AnswerAsked {
  at: Snapshot;
  past: Ledger;
  parts: unknown[];
}

/** Reads the local part of an answer's id; undefined where it is no such id of this ledger. */
export function readAnswer(ledger: Ledger, local: string): AnswerAsked | undefined {
  try {
    const read: unknown = JSON.parse(local);
    if (!Array.isArray(read)) return undefined;
    const [state, ...parts] = read as unknown[];
    const at = typeof state === 'string' ? readState(ledger, state) : undefined;
    return at && { at, past: ledger.at(at.revision), parts };
  } catch {
    return undefined;
  }
}

/** The answer that `work` finds, if it is the one of this id. Undefined too where the id holds what cannot be asked for. */
export function sameAnswer<Answer>(
  local: string,
  localOf: (answer: Answer) => string,
  work: () => Answer | undefined,
): Answer | undefined {
  try {
    const answer = work();
    return answer !== undefined && localOf(answer) === local ? answer : undefined;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

interface Key {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  rankOf: RankOf | null;
  scope: Scope | null;
  period: Period;
}

export function keyParts({ owner, indicator, measure, rankOf, scope, period }: Key): Part[] {
  return [codeOfOwner(owner), subjectKey(indicator.code, scope), measureKey({ measure, rankOf }), period.name];
}

/** The key that the first four parts tell; undefined where a name is not known. */
export function readKey(ledger: Ledger, [owner, subject, measure, period]: unknown[]): Key | undefined {
  const { indicatorsByCode, scopesByCode } = ledger.catalogue;
  const [code = '', scope] = String(subject).split('@');
  const found = {
    owner: ownerOf(ledger, owner),
    indicator: indicatorsByCode.get(code),
    measured: readMeasureKey(String(measure)),
    scope: scope === undefined ? null : scopesByCode.get(scope),
    period: periodOf(period),
  };
  if (!found.owner || !found.indicator || !found.measured || !found.period || found.scope === undefined)
    return undefined;
  const { measured, ...rest } = found;
  return { ...rest, ...measured } as Key;
}

export function ownerOf({ catalogue }: Ledger, code: unknown): Owner | undefined {
  return catalogue.owners.find((owner) => codeOfOwner(owner) === code);
}

export function periodOf(name: unknown): Period | undefined {
  const period = typeof name === 'string' ? readPeriod(name, '2000-01-01') : undefined;
  return period === undefined || period instanceof PeriodFault ? undefined : period;
}

export function termParts(terms: Terms): Part[] {
  const { aboutPoints, aboutShare, progress } = tolerancesOf(terms);
  return [terms.judgeBy ?? null, aboutPoints, aboutShare, progress];
}

/** The terms that four parts tell. Throws BAD_TOLERANCE. */
export function readTermParts([judgeBy, ...tolerances]: unknown[]): Terms {
  const authority = AUTHORITIES.find((one) => one === judgeBy);
  const [aboutPoints = Number.NaN, aboutShare = Number.NaN, progress = Number.NaN] = tolerances.map(Number);
  return readTerms({ ...(authority && { judgeBy: authority }), tolerances: { aboutPoints, aboutShare, progress } });
}
