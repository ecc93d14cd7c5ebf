import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '../../../../data/intake/shipped/findings.ts';

const SAID = findings();

test('the findings that are committed are what the ledger says', () => {
  expect(readFileSync(new URL('../../../../data/plans/FINDINGS.md', import.meta.url), 'utf8')).toBe(SAID);
});

function section(name: string): string {
  return SAID.split(/^### /m).find((part) => part.startsWith(name)) ?? '';
}

test("Longgang's plan goal for GDP is 6.5 %, its steering goal 7 %, its first half 9 %", () => {
  expect(section('龙岗区：地区生产总值')).toMatch(/计划目标为6\.5%.*调度目标为7%.*不是对计划的调整.*结果为9.0%/);
});

test('affordable homes are 15,000 in the plan, 17,000 in the mid-year arrangements and 4,229 by mid-year', () => {
  expect(section('龙岗区：建设筹集保障性住房')).toMatch(/计划目标为1\.5万套.*年中安排为力争1\.7万套.*结果为4229套/);
});

test('kitchen-waste sorting promised at 27 % or more and reported as 25 % or more proves nothing either way', () => {
  expect(section('龙岗区：厨余垃圾分类率')).toMatch(/稳定在27%以上.*只印“稳定在25%以上”，不足以判断/);
});

test('hospital beds are 2,800 for the year, 1,600 named later, and nothing printed for the first half', () => {
  expect(section('龙岗区：新增病床位')).toMatch(
    /为2800张.*新增病床位1600张.*另列2024年7-12月目标1600张；2024年1-6月未收录，两者不相加/,
  );
});

test('every finding is told in both languages, and none claims a percentage of nothing', () => {
  const paragraphs = SAID.split('\n\n').filter((part) => !part.startsWith('#'));
  expect(paragraphs.filter((part) => part.startsWith('*')).length).toBeGreaterThan(10);
  expect(SAID).not.toMatch(/NaN|undefined|null|Infinity/);
});
