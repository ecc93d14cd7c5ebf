import { beforeAll, expect, test } from 'vitest';
import { EXAMPLES } from '../../api/examples.ts';
import type { Handler } from '../../api/handler.ts';
import { plannedHandler } from './planned.ts';
import { type Answer, post } from './tiny.ts';

let handler: Handler;

beforeAll(() => {
  handler = plannedHandler();
});

async function answerTo(name: string): Promise<string> {
  const example = EXAMPLES.find(({ query }) => query.includes(`query ${name}`));
  const { data, errors } = (await (await handler.fetch(post(example))).json()) as Answer;
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

test("the first example shows Longgang's growth goal for 2024 against its first half", async () => {
  const answer = await answerTo('GoalsAgainstMidYear');
  expect(answer.includes('"printed":"6.5%","authority":"PLAN","citation":{"quote":"地区生产总值同比增长6.5%"')).toBe(
    true,
  );
  expect(answer.includes('"printed":"9%","period":"2024-S1","citation":{"quote":"地区生产总值2500.99亿元')).toBe(true);
});

test('the second example gives the GDP of three districts as columns of one length', async () => {
  const answer = await answerTo('GdpTable');
  const { table } = JSON.parse(answer) as { table: { rowKeys: string[]; columns: { values: unknown[] }[] } };
  expect(table.rowKeys).toHaveLength(6);
  for (const { values } of table.columns) expect(values).toHaveLength(6);
  for (const district of ['龙岗区', '坪山区', '光明区']) expect(answer).toContain(district);
});

test('the third example finds what is said of 保障性住房, with the sentence', async () => {
  const answer = await answerTo('WhatIsSaid');
  const { search } = JSON.parse(answer) as { search: { nodes: { text: string; start: number; end: number }[] } };
  expect(search.nodes.length).toBeGreaterThan(0);
  for (const { text, start, end } of search.nodes) expect(text.slice(start, end)).toBe('保障性住房');
  expect(answer).toContain('"quote"');
});

test('the fourth example answers three keys, and tells in place why the fourth has no answer', async () => {
  const { figuresByKey } = JSON.parse(await answerTo('FiguresByKey')) as {
    figuresByKey: { __typename: string; reason?: string; suggestions?: string[] }[];
  };
  expect(figuresByKey.map(({ __typename }) => __typename)).toEqual(['Figure', 'Figure', 'Figure', 'NoAnswer']);
  expect(figuresByKey[3]).toMatchObject({
    reason: 'UNKNOWN_DISTRICT',
    suggestions: expect.arrayContaining(['龙岗区']),
  });
});

test('a table to file has the headers that offices know, and a sentence for each of its rows', async () => {
  const { table } = JSON.parse(await answerTo('TableToFile')) as {
    table: { title: string; sentences: string[]; columns: { label: string; values: unknown[] }[] };
  };
  expect(table.title).toBe('龙岗区2024年1-6月量化任务完成情况表');
  expect(table.columns.map(({ label }) => label)).toContain('任务原文');
  expect(table.sentences).toContain('上半年，建设筹集保障性住房4229套，完成年度计划目标的28.2%。');
  for (const { values } of table.columns) expect(values).toHaveLength(table.sentences.length);
});

test('the fifth example lists every change, each with the name of the revision that made it', async () => {
  const { changes } = JSON.parse(await answerTo('ChangesSince')) as {
    changes: { totalCount: number; nodes: { kind: string; revision: { name: string } }[] };
  };
  expect(changes.totalCount).toBeGreaterThan(100);
  for (const { kind, revision } of changes.nodes) {
    expect(kind).toBe('ADDED');
    expect(revision.name).toMatch(/^[1-9]:[0-9a-f]{16}$/);
  }
});

test('two documents on one goal are set side by side, and a scoreboard names what is silent', async () => {
  expect(await answerTo('GoalsSideBySide')).toContain('高于年初计划2000套');
  const { scoreboard } = JSON.parse(await answerTo('HowGoalsStand')) as {
    scoreboard: { silent: { totalCount: number; nodes: { name: string }[] } };
  };
  expect(scoreboard.silent.nodes).toHaveLength(scoreboard.silent.totalCount);
  expect(scoreboard.silent.nodes.map(({ name }) => name)).toContain('招引持牌金融机构分支');
});
