import { resolveAsked } from '../ask/asked-period.ts';
import { bounded, distinct } from '../ask/bounded.ts';
import { readTerms } from '../ask/filter.ts';
import { resolveOwner, resolveScope, resolveSubject } from '../ask/resolve.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { snapshotAt } from '../ledger/snapshot.ts';
import type { Scope } from '../rules/figure/scope.ts';
import type { Period } from '../rules/period/period.ts';
import type { TableSpec } from './frame/spec.ts';
import type { GridQuery } from './grid.ts';

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** An indicator, with the scope that is typed behind it: 数字化转型诊断（规上企业）. */
function readSubject(ledger: Ledger, typed: string): { indicator: Indicator; scope?: Scope | null } {
  const subject = resolveSubject(ledger, typed, 'indicators');
  return subject.scope ? subject : { indicator: subject.indicator };
}

/** The scopes that are typed behind the indicators, by indicator; one that is typed without shows what the others leave open. */
function scopesBehind(subjects: { indicator: Indicator; scope?: Scope | null }[]): Map<Indicator, (Scope | null)[]> {
  const open = new Set(subjects.filter(({ scope }) => scope === undefined).map(({ indicator }) => indicator));
  const named = subjects.flatMap(({ indicator, scope }) =>
    scope === undefined || open.has(indicator) ? [] : [{ indicator, scope }],
  );
  const byIndicator = Map.groupBy(named, ({ indicator }) => indicator);
  return new Map([...byIndicator].map(([indicator, of]) => [indicator, unique(of.map(({ scope }) => scope))]));
}

/** A table's query with its names found, and its periods as they were typed, in their order. Throws the faults of each name. */
export function readSpec(
  ledger: Ledger,
  spec: TableSpec,
): { query: GridQuery; periods: { typed: string; period: Period }[] } {
  const at = snapshotAt(ledger, spec);
  const owners = unique(distinct(spec.districts, 'districts').map((name) => resolveOwner(ledger, name, 'districts')));
  const subjects = distinct(spec.indicators, 'indicators').map((typed) => readSubject(ledger, typed));
  const indicators = unique(subjects.map(({ indicator }) => indicator));
  const scopes = spec.scopes && distinct(spec.scopes, 'scopes').map((name) => resolveScope(ledger, name, 'scopes'));
  const measures = spec.measures ? unique(spec.measures) : undefined;
  const among = { owners, indicators, scopes, measures };
  const periods = bounded(spec.periods, 'periods').map((typed) => ({
    typed,
    period: resolveAsked(ledger, { value: typed, argument: 'periods', at }, among).period,
  }));
  const behind = scopesBehind(subjects);
  return {
    periods,
    query: {
      owners,
      indicators,
      periods: [...new Map(periods.map(({ period }) => [period.name, period])).values()],
      measures,
      scopesOf: (indicator) => behind.get(indicator) ?? (scopes && unique(scopes)),
      layout: spec.layout ?? 'ROWS',
      terms: readTerms(spec),
      at,
    },
  };
}
