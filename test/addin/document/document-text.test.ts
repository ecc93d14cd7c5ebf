import { expect, test } from 'vitest';
import type { PrintedFigureFragment } from '../../../addin/ask/operations.ts';
import { marksOf } from '../../../addin/document/mark.ts';
import { headingsOf, sentencesIn, signsIn } from '../../../addin/document/outline.ts';
import { paragraphsOf, piecesOf } from '../../../addin/document/paragraph.ts';

const TEXT = `## 一、主要指标完成情况

——地区生产总值2500.99亿元,同比增长9%;

**1.企业培育有力。**新增“小巨人”企业12家。

二、存在的问题

一是增长压力大。二是“小巨人”企业少。`;

function figure(id: string, printed: string, quote: string): PrintedFigureFragment {
  const start = TEXT.indexOf(quote);
  return {
    ...{ id, printed, measure: 'LEVEL', period: '2024-S1', role: 'ACTUAL', comparator: null, value: 1, upper: null },
    ...{ unit: '', decimals: 0, owner: '龙岗区', district: null },
    indicator: { id: 'GDP', code: 'GDP', name: '地区生产总值', nameEn: 'GDP', unit: '亿元', topic: '', headline: true },
    citation: { start, end: start + quote.length, cell: null },
  };
}

const FIGURES = [
  figure('growth', '9%', '地区生产总值2500.99亿元,同比增长9%'),
  figure('level', '2500.99亿元', '地区生产总值2500.99亿元'),
  figure('words', '', '增长压力大'),
  figure('same', '9%', '同比增长9%'),
];

test('a number is marked where it is printed in its sentence, and a figure without one by its sentence', () => {
  const marks = marksOf(TEXT, FIGURES);
  expect(marks.map(({ start, end, figures }) => [TEXT.slice(start, end), figures.map(({ id }) => id)])).toEqual([
    ['2500.99亿元', ['level']],
    ['9%', ['growth', 'same']],
    ['增长压力大', ['words']],
  ]);
});

test('the outline has the headings without the signs of the conversion, and none of the sentences after them', () => {
  const headings = headingsOf(TEXT);
  expect(headings.map(({ level, title }) => [level, title])).toEqual([
    [1, '一、主要指标完成情况'],
    [3, '1.企业培育有力'],
    [1, '二、存在的问题'],
  ]);
  const problems = { start: TEXT.indexOf('二、'), end: TEXT.length };
  expect(sentencesIn(TEXT, problems, headings).map(({ text }) => text)).toEqual([
    '一是增长压力大。',
    '二是“小巨人”企业少。',
  ]);
});

test('a paragraph that begins with its heading is a paragraph, and a line of its own a heading', () => {
  const text = '(二)聚焦提质增效,释放高质量发展活力。持续推动经济高质量发展。\n(三)优化空间\n(四)完善机制。';
  expect(headingsOf(text).map(({ title, isAlone }) => [title, isAlone])).toEqual([
    ['(二)聚焦提质增效,释放高质量发展活力', false],
    ['(三)优化空间', true],
    ['(四)完善机制', true],
  ]);
});

test('a paragraph is cut at its numbers, its explained words and what is searched, and loses only the signs', () => {
  const paragraphs = paragraphsOf(TEXT, {
    marks: marksOf(TEXT, FIGURES),
    headings: headingsOf(TEXT),
    signs: signsIn(TEXT),
    terms: [
      { term: '“小巨人”企业', text: '专精特新企业' },
      { term: '企业', text: '不是这个' },
    ],
  });
  const lines = paragraphs.map((paragraph) => {
    const found = { start: TEXT.indexOf('长9'), end: TEXT.indexOf('长9') + 2 };
    return piecesOf(paragraph, [found], undefined).map(({ start, end, mark, explained, isFound }) =>
      [TEXT.slice(start, end), mark && 'mark', explained?.explanation, isFound && 'found'].filter(Boolean).join('|'),
    );
  });
  expect(lines).toEqual([
    ['一、主要指标完成情况'],
    ['——地区生产总值', '2500.99亿元|mark', ',同比增', '长|found', '9|mark|found', '%|mark', ';'],
    ['1.', '企业|不是这个', '培育有力。', '新增', '“小巨人”企业|专精特新企业', '12家。'],
    ['二、存在的问题'],
    ['一是', '增长压力大|mark', '。二是', '“小巨人”企业|专精特新企业', '少。'],
  ]);
});

test('a mark that goes over a line break keeps its lines together', () => {
  const text = '甲增长\n9%乙\n丙';
  const marks = [{ start: 1, end: 6, figures: [] }];
  const paragraphs = paragraphsOf(text, { marks, headings: [], signs: [], terms: [] });
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['甲增长\n9%乙', '丙']);
});
