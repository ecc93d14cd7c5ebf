import type { Scope } from '../figure/scope.ts';
import { MEASURES, type Measure, RANK_OFS, type RankOf } from '../words.ts';

/**
 * The subject of a table's row, by code. A row key is the same in every revision: `440307|GDP|GROWTH|2024`, and with a scope
 * `440307|SERVICE_INCOME@LARGE_FIRMS|GROWTH|2024`. A part that the
 * table spreads over its columns is absent.
 */
export interface RowKey {
  readonly owner?: string | undefined;
  readonly indicator: string;
  /** The code of a scope; absent for all that the indicator covers. */
  readonly scope?: string | undefined;
  /** A measure's key. A filed table leaves it out where a row shows several measures. */
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  /** The parts that tell two rows of one subject apart: an authority, a document. */
  readonly rest?: readonly string[];
}

interface MeasureParts {
  measure: Measure;
  rankOf: RankOf | null;
}

/** A measure's key, with what a rank orders the districts by: GROWTH, RANK/LEVEL. */
export function measureKey({ measure, rankOf }: MeasureParts): string {
  return rankOf ? `${measure}/${rankOf}` : measure;
}

/** The parts of a measure's key; undefined where it is none. */
export function readMeasureKey(key: string): MeasureParts | undefined {
  const [first, second, ...rest] = key.split('/');
  const measure = MEASURES.find((one) => one === first);
  const rankOf = RANK_OFS.find((one) => one === second) ?? null;
  return measure && rest.length === 0 && (second === undefined || rankOf) ? { measure, rankOf } : undefined;
}

/** An indicator's code with that of the scope, where there is one: SERVICE_INCOME@LARGE_FIRMS. */
export function subjectKey(indicator: string, scope: Pick<Scope, 'code'> | null | undefined): string {
  return scope ? `${indicator}@${scope.code}` : indicator;
}

/** The same of a row. */
export function subjectOf({ indicator, scope }: RowKey): string {
  return subjectKey(indicator, scope === undefined ? null : { code: scope });
}

/** Writes a row key. */
export function rowKeyOf(row: RowKey): string {
  const { owner, measure, period, rest = [] } = row;
  return [owner, subjectOf(row), measure, period, ...rest].filter((part) => part !== undefined).join('|');
}

/**
 * Reads a row key. The measure is known by its word, and the owner is absent where it is the second part. Undefined for a text
 * that names no indicator.
 */
export function readRowKey(key: string): RowKey | undefined {
  const [first, ...others] = key.split('|');
  const isMeasure = (part: string | undefined) => part !== undefined && readMeasureKey(part) !== undefined;
  const owner = isMeasure(others[0]) ? undefined : first;
  const subject = owner === undefined ? first : others.shift();
  const [indicator, scope] = subject?.split('@') ?? [];
  const measure = isMeasure(others[0]) ? others.shift() : undefined;
  const [period, ...rest] = others;
  return indicator ? { owner, indicator, ...(scope ? { scope } : {}), measure, period, rest } : undefined;
}
