import type { scopes } from '../../ledger/store/catalogue-tables.ts';
import { circleFrom } from '../../rules/figure/circle.ts';
import { ALL_SCOPES } from '../../rules/figure/scope.ts';
import { type Referable, readCode } from './catalogue.ts';
import { listNames, type PlanReading, type PlanRecord, readRecords } from './record.ts';

/** A scope of the data set: what figures cover where that is not the indicator's own. */
export interface PlanScope extends Omit<typeof scopes.$inferSelect, 'id' | 'revision' | 'retired'> {
  aliases: string[];
}

const FILE = 'scopes.yaml';

function readScope(record: PlanRecord, known: Map<string, PlanScope>): PlanScope | undefined {
  const code = readCode(record, /^[A-Z][A-Z0-9_]*$/, known);
  const [name, nameEn] = [record.text('name'), record.text('nameEn')];
  const aliases = record.list('aliases');
  const within = record.optionalText('within') ?? null;
  record.close();
  if (code === ALL_SCOPES)
    return record.fault('code', `The code ${ALL_SCOPES} means the indicator's own scope; give the scope another.`);
  return code === undefined || name === undefined || nameEn === undefined
    ? undefined
    : { code, name, nameEn, within, aliases };
}

/** Two scopes may not share a name: a key with it would be ambiguous. */
function checkNames(record: PlanRecord, scope: PlanScope, owners: Map<string, string>): void {
  for (const name of [scope.name, ...scope.aliases]) {
    const owner = owners.get(name);
    if (owner !== undefined)
      record.fault(name === scope.name ? 'name' : 'aliases', `The name ${name} is ${owner}'s already.`);
    owners.set(name, scope.code);
  }
}

function checkWithin(record: PlanRecord, scope: PlanScope, { byCode, complete }: Referable<PlanScope>): void {
  const { code, within } = scope;
  if (within === null || within === ALL_SCOPES) return;
  if (complete && !byCode.has(within))
    record.fault('within', `${code} lies within ${within}, which is not in scopes.yaml; write a code of it, or ALL.`);
  const circle = circleFrom(code, (at) => {
    const outer = byCode.get(at)?.within;
    return outer ? [outer] : [];
  });
  if (circle) record.fault('within', `${code} lies within itself (${circle.join(' → ')}); take one of these out.`);
}

/** The scopes of the data set, by code. A set may have none. */
export function readScopes(reading: PlanReading): Referable<PlanScope> {
  const byCode = new Map<string, PlanScope>();
  const owners = new Map<string, string>();
  if (!listNames(reading, '.').includes(FILE)) return { byCode, complete: true };
  const records = readRecords(reading, FILE);
  const read: [PlanRecord, PlanScope][] = [];
  let complete = records !== undefined;
  for (const record of records ?? []) {
    const scope = readScope(record, byCode);
    if (scope) {
      byCode.set(scope.code, scope);
      checkNames(record, scope, owners);
      read.push([record, scope]);
    } else complete = false;
  }
  for (const [record, scope] of read) checkWithin(record, scope, { byCode, complete });
  return { byCode, complete };
}
