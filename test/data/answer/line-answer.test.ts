import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../data/answer/comparison.ts';
import { answersTo, lineAsked, nearestTo } from '../../../data/answer/line-answer.ts';
import { understandLine } from '../../../data/ask/find/understood-line.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { shippedLedger } from '../plans/plans.ts';

const ledger = shippedLedger();
const at = { ...snapshotAt(ledger, {}), asOf: '2024-09-30' };

/** What a comparison shows: the scope, then the result and the goal, each with its period. */
function shown({ scope, actual, target }: Comparison): string {
  const figures = [actual, target].flatMap((figure) => (figure ? `${figure.printed} ${figure.period.name}` : []));
  return [scope?.name, ...figures].filter(Boolean).join(', ');
}

/** The answers to a line of the first indicator that it means, and what is nearest to them. */
function answered(line: string): { answers: string[]; nearest: string[] } {
  const read = understandLine(ledger, line, at);
  const asked = lineAsked(ledger, { line, read, own: undefined, at });
  const [first] = read.found;
  if (!first) throw new Error(`${line} means nothing`);
  return {
    answers: answersTo(ledger, first.indicator, asked).map(shown),
    nearest: nearestTo(ledger, first.indicator, asked).map(shown),
  };
}

describe('a line that asks for a period of which nothing is held', () => {
  test.each([
    ['龙岗 GDP 2019', [], ['6.3% 2023']],
    ['龙岗 GDP 增速 2025', [], ['9% 2024-S1, 6.5% 2024']],
    ['光明 GDP 2022', [], ['9.0% 2023']],
  ])('%s is led to the nearest that is held', (line, answers, nearest) => {
    expect(answered(line)).toEqual({ answers, nearest });
  });

  test('shows beside the goal of the year the nearest months that have a result', () => {
    expect(answered('龙岗 GDP 2024年10月')).toEqual({ answers: ['6.5% 2024'], nearest: ['2500.99亿元 2024-S1'] });
  });

  test('is led nowhere where the period is held, or the line names none', () => {
    expect(answered('龙岗 GDP 2024 上半年').nearest).toEqual([]);
    expect(answered('龙岗 GDP').nearest).toEqual([]);
  });
});

describe('figures of a scope', () => {
  test('answer a line that names it, before those of all that the indicator covers', () => {
    expect(answered('龙岗 企业数字化转型诊断 规上企业 2024').answers).toEqual(['规上企业, 330家 2024-S1, 300家 2024']);
  });

  test('answer a line that names none where no other is held', () => {
    expect(answered('龙岗 整备产业用地 2024 上半年').answers).toEqual(['18个大面积产业空间项目, 9.1公顷 2024-S1']);
  });
});
