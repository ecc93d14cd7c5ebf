import { NOT_COUNTED, type Role, STATUSES } from '../../rules/words.ts';
import type { Referable } from './catalogue.ts';
import type { PlanRecord } from './record.ts';
import type { PlanScope } from './scope.ts';

/** The scope of a figure, by code; null for all that its indicator covers. */
export function readScopeCode(record: PlanRecord, scopes: Referable<PlanScope>): string | null {
  const code = record.optionalText('scope');
  if (code !== undefined && scopes.complete && !scopes.byCode.has(code))
    record.fault('scope', `The scope ${code} is not in scopes.yaml.`);
  return code ?? null;
}

/** Facts about a goal or a result beside its number. */
export function readFacts(
  record: PlanRecord,
  { role, value }: { role: Role | undefined; value: number | null | undefined },
) {
  const status = record.optionalWord('status', STATUSES) ?? null;
  const claim = record.flag('claim');
  const notCounted = record.optionalWord('notCounted', NOT_COUNTED) ?? null;
  const periodInferred = record.flag('periodInferred');
  if (status && role !== undefined && role !== 'ACTUAL')
    record.fault('status', `Only an ACTUAL has a status, not a ${role}.`);
  if (claim && role !== undefined && role !== 'ACTUAL')
    record.fault('claim', `Only an ACTUAL claims its goal, not a ${role}.`);
  else if (claim && typeof value === 'number')
    record.fault('claim', 'A result with a number proves its goal or not; only one in words claims it.');
  if (notCounted && role !== undefined && role !== 'TARGET')
    record.fault('notCounted', `Only a TARGET is counted or not, not an ${role}.`);
  return { status, claim, notCounted, periodInferred };
}
