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

test('hospital beds are 2,800 for the year and 1,600 of months that are not printed, which may be a cut by 1,200', () => {
  const beds = section('龙岗区：新增病床位');
  expect(beds).toMatch(/为2800张.*仅列入下步安排：“.*新增病床位1600张”；原文未注明1600张是否为2024年7-12月的数/);
  expect(beds).toContain('若指2024年，则比年初目标少1200张');
  expect(beds).toContain('the goal is cut by 1,200 units');
});

test('centres promised to be in use are later only to be roughly complete, which is weaker', () => {
  expect(section('龙岗区：街道文体中心投入使用')).toMatch(/为4个.*另有表述.*更易完成.*“.*4个文体中心基本完工/);
});

test('goals that the report says otherwise, puts off or leaves out are named, each once', () => {
  const board = SAID.split(/^## /m).find((part) => part.startsWith('龙岗区 2024')) ?? '';
  for (const told of ['另有表述的目标', '仅列入下步安排的目标', '上半年报告未提及的目标'])
    expect(board).toContain(told);
  expect(SAID.split('招引持牌金融机构分支').length).toBe(2);
});

test('what the report says of large projects among its problems stands beside their result', () => {
  expect(section('龙岗区：引进30亿元以上重大项目')).toContain('报告在存在的问题中写道');
});

test('a goal of firms above the size is told beside the diagnosis of all firms, without a difference', () => {
  const told = section('龙岗区：企业数字化转型诊断（规上企业）');
  expect(told).toContain('年中安排为300家；2024年1-6月的结果是330家，两者范围不同(规上企业与指标全部范围)，不作比较');
  expect(told).not.toMatch(/多30家|110/);
  expect(SAID).not.toContain('没有查到');
});

test('every finding is told in both languages, and none claims a percentage of nothing', () => {
  const paragraphs = SAID.split('\n\n').filter((part) => !part.startsWith('#'));
  expect(paragraphs.filter((part) => part.startsWith('*')).length).toBeGreaterThan(10);
  expect(SAID).not.toMatch(/NaN|undefined|null|Infinity/);
});
