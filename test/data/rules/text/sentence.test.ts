import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listSentences, sentenceText } from '../../../../data/rules/text/sentence.ts';

function sentencesOf(text: string): string[] {
  return listSentences(text).map((range) => sentenceText(text, range));
}

test('a stop ends a sentence, with the quotation mark or bracket that closes behind it', () => {
  expect(sentencesOf('开展“助企行。”解决诉求3600项;办结率约100%。(数据未经审计。)新增12条')).toEqual([
    '开展“助企行。”',
    '解决诉求3600项;',
    '办结率约100%。',
    '(数据未经审计。)',
    '新增12条',
  ]);
});

test('a page break in the middle of a word does not end a sentence', () => {
  expect(sentencesOf('持续支持3\n\n家诺奖科学家实验室。新增平台25家。')).toEqual([
    '持续支持3家诺奖科学家实验室。',
    '新增平台25家。',
  ]);
});

test('a heading without a stop is no part of the sentence below it', () => {
  const text = '三、存在的问题\n\n上半年面临一些问题。\n(一)稳增长\n1.经济向好。\n## 四、下半年\n抓紧落实。';
  expect(sentencesOf(text)).toEqual([
    '三、存在的问题',
    '上半年面临一些问题。',
    '(一)稳增长',
    '1.经济向好。',
    '## 四、下半年',
    '抓紧落实。',
  ]);
});

test('an item of a list begins a sentence, also where the one before it has no stop', () => {
  expect(sentencesOf('主要指标如下:\n——地区生产总值增长6.3%\n——工业增加值增长5.5%')).toEqual([
    '主要指标如下:',
    '——地区生产总值增长6.3%',
    '——工业增加值增长5.5%',
  ]);
});

test('a line that closes with a colon ends a sentence, also where no item follows', () => {
  expect(sentencesOf('全年发展目标如下：\n地区生产总值增长6.5%。')).toEqual([
    '全年发展目标如下：',
    '地区生产总值增长6.5%。',
  ]);
});

test('blank lines before a new item, and at the beginning of a text, count as nothing', () => {
  expect(sentencesOf('\n主要指标完成\n \n\n——增长6.3%\n\n \n二、推进\n')).toEqual([
    '主要指标完成',
    '——增长6.3%',
    '二、推进',
  ]);
});

test('spaces behind a stop are no sentence, and an item that has its stop goes on over the break', () => {
  expect(sentencesOf('推进中。  \n新增12条。')).toEqual(['推进中。', '新增12条。']);
  expect(sentencesOf('1.经济向好。推进8个\n项目。')).toEqual(['1.经济向好。', '推进8个项目。']);
});

test('a sentence is quoted in one line, without the spaces around its breaks', () => {
  expect(sentencesOf('完成626个  \n  污水零直排\n小区创建。')).toEqual(['完成626个污水零直排小区创建。']);
});

test('stops that follow each other on the next line belong to the next line', () => {
  expect(sentencesOf('推进中。\n”新增12条。')).toEqual(['推进中。', '”新增12条。']);
});

test('a decimal point and a full-width space around a sentence are no part of its ends', () => {
  const text = '  2.5万人次。  3.24公里。';
  expect(listSentences(text)).toEqual([
    { start: 2, end: 9 },
    { start: 11, end: 18 },
  ]);
});

test('a text without a stop is one sentence and an empty one has none', () => {
  expect(sentencesOf('推进中')).toEqual(['推进中']);
  expect(sentencesOf(' \n \n')).toEqual([]);
});

test('the sentences of a shipped plan cover all of its characters but spaces', () => {
  const text = readFileSync(new URL('../../../../data/plans/LG-2023-PLAN/text.txt', import.meta.url), 'utf8');
  const covered = listSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(covered.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});
