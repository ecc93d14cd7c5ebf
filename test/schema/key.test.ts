import { expect, test } from 'vitest';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

const ledger = shippedLedger();
const QUERY = `query Keys($keys: [FigureKey!]!) {
  figuresByKey(keys: $keys) { __typename ... on Figure { printed } ... on NoAnswer { reason message } }
  comparisonsByKey(keys: $keys) { __typename ... on Comparison { period } ... on NoAnswer { reason message } }
  historiesByKey(keys: $keys) { ... on History { figures { printed } } ... on NoAnswer { reason message } }
}`;

const GOOD = { district: '龙岗区', indicator: '地区生产总值', period: '2024年上半年', measure: '同比增速' };
const BAD = [
  [{ ...GOOD, district: '龙冈区' }, 'UNKNOWN_DISTRICT'],
  [{ ...GOOD, indicator: '国民幸福' }, 'UNKNOWN_INDICATOR'],
  [{ ...GOOD, period: '1-6月' }, 'BAD_PERIOD'],
  [{ ...GOOD, period: '20246' }, 'BAD_PERIOD'],
  [{ ...GOOD, measure: '多少' }, 'BAD_MEASURE'],
  [{ ...GOOD, asOf: '昨天' }, 'BAD_AS_OF'],
  [{ ...GOOD, asOf: '2021-12-31' }, 'BAD_AS_OF'],
  [{ ...GOOD, period: '2019' }, 'NOTHING_PUBLISHED'],
] as const;

interface Answers {
  figuresByKey: { __typename: string; printed?: string; reason?: string; message?: string }[];
  comparisonsByKey: { __typename: string; period?: string; reason?: string; message?: string }[];
  historiesByKey: { figures?: { printed: string }[]; reason?: string }[];
}

/** 2,000 keys, of which every tenth is bad in turn. */
function keys(count: number): { key: object; reason: string | undefined }[] {
  return Array.from({ length: count }, (_, place) => {
    const bad = place % 10 === 3 ? BAD[Math.floor(place / 10) % BAD.length] : undefined;
    return { key: bad ? bad[0] : GOOD, reason: bad?.[1] };
  });
}

test('among 2,000 keys each bad one is answered in its place, and harms no other', async () => {
  const asked = keys(2000);
  const { figuresByKey, comparisonsByKey, historiesByKey } = await ask<Answers>(ledger, QUERY, {
    keys: asked.map(({ key }) => key),
  });
  expect(figuresByKey.map(({ printed, reason }) => printed ?? reason)).toEqual(
    asked.map(({ reason }) => reason ?? '9%'),
  );
  expect(comparisonsByKey.map(({ period, reason }) => period ?? reason)).toEqual(
    asked.map(({ reason }) => reason ?? '2024-S1'),
  );
  expect(historiesByKey.map(({ figures, reason }) => figures?.map(({ printed }) => printed).join() ?? reason)).toEqual(
    asked.map(({ reason }) => reason ?? '9%'),
  );
  for (const { reason, message } of figuresByKey) if (reason) expect(message).toMatch(/^[^\n]+[。？]$/);
});

test('no keys have no answers', async () => {
  expect(await ask(ledger, QUERY, { keys: [] })).toEqual({
    figuresByKey: [],
    comparisonsByKey: [],
    historiesByKey: [],
  });
});

test('more than 2,000 keys are refused in one sentence', async () => {
  const { errors } = await answer(ledger, QUERY, { keys: keys(2001).map(({ key }) => key) });
  expect(errors?.map(({ message }) => message)).toEqual(
    Array.from({ length: 3 }, () => '一次最多2000项，这次要了2001项，请分几次查询。').slice(0, errors?.length),
  );
});
