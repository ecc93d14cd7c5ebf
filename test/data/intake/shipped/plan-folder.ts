import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type PlanSetFault, PlanSetFaults } from '../../../../data/intake/shipped/fault.ts';
import { type PlanSet, readPlanSet } from '../../../../data/intake/shipped/plan-set.ts';

/** A small data set without fault, with sentences from Longgang's mid-year report of 2024. */
const FILES: Record<string, string> = {
  'plan-set.yaml': `version: 3
topics:
  - economy
  - housing
`,
  'districts.yaml': `- code: 440300
  name: 深圳市
  nameEn: Shenzhen
  validFrom: 1979

- code: 440307
  name: 龙岗区
  nameEn: Longgang District
  parent: 440300
`,
  'indicators/economy.yaml': `- code: GDP
  name: 地区生产总值
  nameEn: Gross regional product
  unit: 亿元
  timing: FLOW
  direction: HIGHER
  rhythm: EVEN
  aliases:
    - 生产总值
`,
  'indicators/housing.yaml': `- code: HOMES
  name: 建设筹集保障性住房
  nameEn: Affordable homes raised
  unit: 套
  timing: FLOW
  direction: HIGHER

- code: STATIONS
  name: 累计建成超充站
  nameEn: Supercharging stations
  unit: 座
  timing: STOCK
  direction: HIGHER
`,
  'LG-MID/document.yaml': `title: 龙岗区2024年上半年报告
kind: MID_YEAR_REPORT
standing: IN_FORCE
publisher: 龙岗区发展和改革局
publishedOn: 2024-09-12
district: 440307
`,
  'LG-MID/text.txt': `  一、上半年指标完成情况

  ——地区生产总值2500.99亿元,同比增长9%,增速居全市第一;

  二、主要工作

  1.社会保障兜底强化。累计建设筹集保障性住房4229套、
基本建成3330套。

  2.超充之城累计建成超充场站70座。

  3.下半年安排。力争完成全年建设筹集1.7万套保障性住房任务。引进团队2-3个。节能减排按照上级部署正常推进。

  扫一扫在手机打开当前页

**1. 龙岭模式：**布吉街道龙岭社区形成的经验。

**2.两山：**指绿水青山就是金山银山。
`,
  'LG-MID/tasks.yaml': `- section: 二
  number: 1
  title: 社会保障兜底强化
  kind: ACHIEVEMENT
  begins: 累计建设筹集保障性住房

- section: 二
  number: 2
  title: 超充之城
  kind: ACHIEVEMENT
  begins: 累计建成超充场站

- section: 二
  number: 3
  title: 下半年安排
  kind: PLAN
  begins: 力争完成全年
`,
  'LG-MID/terms.yaml': `- number: 1
  term: 龙岭模式
  begins: 布吉街道龙岭社区

- number: 2
  term: 两山
  begins: 指绿水青山
`,
  'LG-MID/figures.yaml': `- code: LG-MID/001
  indicator: GDP
  measure: LEVEL
  period: 2024-S1
  role: ACTUAL
  value: 2500.99
  unit: 亿元
  printed: 2500.99亿元
  headline: true
  section: 一
  quote: 地区生产总值2500.99亿元

- code: LG-MID/002
  indicator: GDP
  measure: RANK
  rankOf: GROWTH
  among: 全市
  period: 2024-S1
  role: ACTUAL
  value: 1
  unit: 位
  printed: 第一
  section: 一
  quote: 增速居全市第一

- code: LG-MID/003
  indicator: STATIONS
  measure: LEVEL
  period: 2024-S1
  role: ACTUAL
  value: 70
  unit: 座
  printed: 70座
  section: 二
  task: 2
  quote: 累计建成超充场站70座

- code: LG-MID/004
  indicator: HOMES
  measure: LEVEL
  period: 2024
  role: TARGET
  authority: INTERIM
  strength: STRIVE
  wording: 力争
  value: 17000
  unit: 套
  printed: 1.7万套
  section: 二
  task: 3
  quote: 力争完成全年建设筹集1.7万套保障性住房任务
  alternative:
    period: 2024-S2

- code: LG-MID/W01
  indicator: HOMES
  measure: COMPLETION
  period: 2024-S1
  role: ACTUAL
  printed: 按照上级部署正常推进
  section: 二
  quote: 节能减排按照上级部署正常推进

- code: LG-MID/005
  indicator: GDP
  measure: GROWTH
  period: 2024-S1
  role: ACTUAL
  value: 9
  unit: "%"
  printed: 9%
  basis: YOY
  section: 一
  quote: 同比增长9%
`,
};

/** A change to a file: it replaces the first `from` by `to`, or the whole file without `from`. A null `to` removes the file. */
export interface Edit {
  file: string;
  from?: string;
  to: string | null;
}

/** Writes the small data set, edited, into a folder that is removed after the test. */
export function planFolder(edits: readonly Edit[] = []): string {
  const files = new Map(Object.entries(FILES));
  for (const { file, from, to } of edits) {
    const before = files.get(file) ?? '';
    if (from !== undefined && !before.includes(from)) throw new Error(`${file} does not hold ${from}`);
    if (to === null) files.delete(file);
    else files.set(file, from === undefined ? to : before.replace(from, () => to));
  }
  const folder = mkdtempSync(join(tmpdir(), 'plan-set-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Reads the small data set after the edits. */
export function readEdited(edits: readonly Edit[] = []): PlanSet {
  return readPlanSet(planFolder(edits));
}

/** The faults of the small data set after the edits, each with the text of the line it names. */
export function faultsAfter(edits: readonly Edit[]): (PlanSetFault & { at: string })[] {
  const folder = planFolder(edits);
  try {
    readPlanSet(folder);
  } catch (error) {
    if (!(error instanceof PlanSetFaults)) throw error;
    return error.faults.map((fault) => ({ ...fault, at: lineOf(join(folder, fault.file), fault.line) }));
  }
  return [];
}

/** Title, the edit that causes the fault, the text of the line it names, and a part of its message. */
export type FaultCase = [title: string, edit: Edit, at: string, message: string];

/** The text of the line that the one fault with this message names, or all faults where there is not exactly one. */
export function faultLine(edit: Edit, message: string): string | undefined {
  const faults = faultsAfter([edit]);
  const found = faults.filter((fault) => fault.message.includes(message));
  return found.length === 1 ? found[0]?.at : JSON.stringify(faults, null, 2);
}

/** Adds a second figure as long as the first, with one of its lines changed. */
export function another(code: string, ...changes: [from: string, to: string][]): Edit {
  const figure = `- code: ${code}
  indicator: STATIONS
  measure: LEVEL
  period: 2024-S1
  role: ACTUAL
  value: 70
  unit: 座
  printed: 70座
  section: 二
  quote: 累计建成超充场站70座

- code: LG-MID/W01`;
  const to = changes.reduce((text, [before, after]) => text.replace(before, after), figure);
  return { file: 'LG-MID/figures.yaml', from: '- code: LG-MID/W01', to };
}

function lineOf(path: string, line: number): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[line - 1]?.trim() ?? '(no such line)';
  } catch {
    return '(no such file)';
  }
}
