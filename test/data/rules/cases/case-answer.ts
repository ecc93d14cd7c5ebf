import { expect } from 'vitest';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { Case } from './case-file.ts';
import { ask, codeAt, codeOfDistrict, scopeNameOf } from './case-ledger.ts';

const QUESTION = `query Case($key: FigureKey!, $judgeBy: Authority, $months: Period) {
  comparisonsByKey(keys: [$key], judgeBy: $judgeBy) {
    ... on Comparison {
      verdict label gap gapUnit attainment capUsed room reason cautions
      actual { period } previous { period }
      pace { done calendar expected expectedFrom tolerance remaining neededPerMonth }
    }
    ... on NoAnswer { message }
  }
  needed(key: $key, for: $months) {
    ... on Needed { ground unit remaining perMonth amount reason }
    ... on NoAnswer { message }
  }
}`;

interface Answered {
  comparisonsByKey: [
    Record<string, unknown> & {
      gap: number | null;
      gapUnit: string | null;
      actual: { period: string } | null;
      previous: { period: string } | null;
      pace: Record<string, unknown> | null;
    },
  ];
  needed: Record<string, unknown>;
}

/** Turns a decimal or a division into the number that an answer must hold. Words stay as they are. */
function numberOr(written: string | undefined): unknown {
  if (written === undefined) return null;
  const [above = '', below = '1'] = written.split('/');
  const number = Number(above) / Number(below);
  return Number.isNaN(number) ? written : expect.closeTo(number, 10);
}

/** The fields of `written` as an answer must hold them. A field that is named but not written must be null. */
function valuesOf(written: Record<string, string | undefined>, named: string[]): Record<string, unknown> {
  const keys = [...new Set([...named, ...Object.keys(written)])];
  return Object.fromEntries(keys.map((key) => [key, numberOr(written[key])]));
}

const PROGRESS = ['done', 'expected', 'from', 'remaining', 'perMonth'];

function answerOf({ comparisonsByKey: [found], needed }: Answered, { expected }: Case) {
  const { pace, actual, previous, gap, gapUnit, ...others } = found;
  const { expectedFrom: from, neededPerMonth: perMonth, ...shares } = pace ?? {};
  return {
    ...others,
    gap: gap === null ? null : `${gap} ${gapUnit}`,
    progress: pace && { ...shares, from, perMonth },
    result: actual?.period ?? '无',
    previous: previous?.period ?? '无',
    ...(expected.needed && { needed }),
  };
}

/** The fields that the row expects. Numbers that it leaves out must be null. */
function wanted({ expected }: Case) {
  const { attainment, capUsed, room, gap = null, progress, needed, shows: _, ...rest } = expected;
  return {
    ...rest,
    gap,
    ...valuesOf({ attainment, capUsed, room }, []),
    progress: progress ? expect.objectContaining(valuesOf(progress, PROGRESS)) : null,
    ...(needed && { needed: expect.objectContaining(valuesOf(needed, ['remaining', 'perMonth', 'amount'])) }),
  };
}

const TABLE = `query Shown($spec: TableSpec!) {
  table(spec: $spec) { rowKeys columns { key values } }
}`;

interface Shown {
  table: { rowKeys: string[]; columns: { key: string; values: unknown[] }[] };
}

/** Fails where a table of one of the periods shows other months than the case expects, or another row than that of the period. */
async function checkShown(ledger: Ledger, { measure, expected }: Case, place: number): Promise<void> {
  const [district, indicator] = [codeOfDistrict('乙区'), codeAt(place)];
  for (const [asked, months] of Object.entries(expected.shows ?? {})) {
    const spec = { districts: [district], indicators: [indicator], periods: [asked], measures: [measure] };
    const { table } = (await ask(ledger, TABLE, { spec: { ...spec, asOf: '2025-06-30' } })) as Shown;
    const cell = (key: string) => table.columns.find((column) => column.key === key)?.values[0] ?? '无';
    const row = `${district}|${indicator}|${measure}|${asked}`;
    expect([table.rowKeys, cell('ACTUAL_PERIOD'), cell('ACTUAL') !== '无'], asked).toEqual([
      ...[[row], months, months !== '无'],
    ]);
  }
}

/** Asks the ledger for the case at this place and fails where the answer is not as the case expects. */
export async function checkCase(ledger: Ledger, one: Case, place: number): Promise<void> {
  const { period, measure, judgeBy, months } = one;
  const scope = one.goals[0]?.scope;
  const asOf = '2025-06-30';
  const key = {
    ...{ district: codeOfDistrict('乙区'), indicator: codeAt(place), measure, period, asOf },
    ...(scope && { scope: scopeNameOf(scope) }),
  };
  const answer = (await ask(ledger, QUESTION, { key, judgeBy, months })) as Answered;
  expect(answerOf(answer, one)).toMatchObject(wanted(one));
  await checkShown(ledger, one, place);
}
