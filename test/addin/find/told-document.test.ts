import { expect, test } from 'vitest';
import { goalYearsOf, type ToldFigure, type ToldGoal, toldDocuments } from '../../../addin/find/told/told-document.ts';

/** A figure about homes in a document that is named by its day of publication. */
function told(publishedOn: string, role: 'TARGET' | 'ACTUAL', printed: string, code = 'HOMES'): ToldFigure {
  const citation = { start: 0, document: { code: publishedOn, publishedOn } };
  const indicator = { code };
  const key = { measure: 'LEVEL', rankOf: null, scope: null, period: '2024' };
  return {
    id: `${publishedOn} ${role} ${printed}`,
    role,
    printed,
    publishedOn,
    indicator,
    citation,
    ...key,
  } as ToldFigure;
}

const plan = told('2024-01-10', 'TARGET', '1.5万套');
const early = told('2024-07-01', 'ACTUAL', '4000套');
const late = told('2024-09-12', 'ACTUAL', '4229套');

test('documents stand newest first, and a result tells what the document before had', () => {
  const documents = toldDocuments(['HOMES'], [plan, early, late], []);
  expect(documents.map(({ document }) => document.code)).toEqual(['2024-09-12', '2024-07-01', '2024-01-10']);
  expect(documents.map(({ lines }) => lines[0]?.before?.printed)).toEqual(['4000套', undefined, undefined]);
});

test('within a document the indicators stand in the order found, goals before results', () => {
  const goal = told('2024-09-12', 'TARGET', '1.7万套');
  const other = told('2024-09-12', 'ACTUAL', '3330套', 'BUILT');
  const [newest] = toldDocuments(['BUILT', 'HOMES'], [late, goal, other], []);
  expect(newest?.lines.map(({ figure }) => figure.printed)).toEqual(['3330套', '1.7万套', '4229套']);
});

test('a goal that a later document leaves out stands under that document', () => {
  const change = { kind: 'NOT_MENTIONED', from: plan, to: null, document: late.citation.document };
  const left = { id: 'homes', changes: [change] } as unknown as ToldGoal;
  const [newest, first] = toldDocuments(['HOMES'], [plan, late], [left]);
  expect(newest?.otherwise.map(({ change: { kind } }) => kind)).toEqual(['NOT_MENTIONED']);
  expect(first?.otherwise).toEqual([]);
});

test('years are those of goals alone', () => {
  expect(goalYearsOf([plan, late])).toEqual(['2024']);
  expect(goalYearsOf([late])).toEqual([]);
});
