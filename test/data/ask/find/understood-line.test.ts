import { describe, expect, test } from 'vitest';
import { understandLine } from '../../../../data/ask/find/understood-line.ts';
import { snapshotAt } from '../../../../data/ledger/snapshot.ts';
import { shippedLedger } from '../../plans/plans.ts';

const ledger = shippedLedger();
const at = { ...snapshotAt(ledger, {}), asOf: '2024-09-30' };
const understood = (line: string) => understandLine(ledger, line, at);
const first = (line: string) => understood(line).found[0]?.indicator.code;

/** The parts of a line beside the indicator, each with its words. */
function partsOf(line: string): string[] {
  return understood(line).parts.map((part) => {
    const words = part.spans.map(({ start, end }) => line.slice(start, end)).join('…');
    if (part.kind === 'DISTRICT') return `${words} = ${part.owner.name}`;
    if (part.kind === 'PERIOD') return `${words} = ${part.asked.period?.name ?? part.typed}`;
    return `${words} = ${part.kind === 'MEASURE' ? part.measure : part.role}`;
  });
}

describe('a line of a search', () => {
  test.each([
    ['上市公司 几家', 'LISTED_COMPANIES_TOTAL'],
    ['高新技术企业总量', 'HIGH_TECH_ENTERPRISES_TOTAL'],
    ['minjian touzi', 'SOCIAL_INVESTMENT'],
    ['gao ceng ci ren cai', 'HIGH_LEVEL_TALENTS_ADDED'],
    ['wmjck', 'IMPORTS_EXPORTS'],
    ['gdztz longgang 2024 H1', 'FIXED_ASSET_INVESTMENT'],
    ['fixed asset investmnet longgang', 'FIXED_ASSET_INVESTMENT'],
    ['一班公共预算收入', 'GENERAL_BUDGET_REVENUE'],
    ['规上公业增加值', 'INDUSTRIAL_VALUE_ADDED'],
    ['规上总产值', 'INDUSTRIAL_OUTPUT_VALUE'],
    ['财政支出', 'LIVELIHOOD_EXPENDITURE'],
    ['进出囗总额', 'IMPORTS_EXPORTS'],
    ['實際利用外資 龍崗', 'FOREIGN_INVESTMENT_USED'],
    ['种了多少树', 'TREES_PLANTED'],
    ['12345 满意度', 'CITIZEN_REQUEST_SATISFACTION'],
    ['招聘会提供多少岗位', 'JOB_FAIR_POSTS_OFFERED'],
  ])('%s means %s', (line, code) => {
    expect(first(line)).toBe(code);
  });

  test.each([
    ['龙岗 GDP 增速 2024 上半年', ['龙岗 = 龙岗区', '2024 上半年 = 2024-S1', '增速 = GROWTH']],
    ['2024 龙冈 社零 前三季度 目标', ['龙冈 = 龙岗区', '2024…前三季度 = 2024-01/2024-09', '目标 = TARGET']],
    ['固投 一至六月', ['一至六月 = 2024-S1']],
    ['税收 23年', ['23年 = 2023']],
    ['GDP first half 2024', ['first half 2024 = 2024-S1']],
    ['财政收入 最新', ['最新 = 最新']],
  ])('%s says beside the indicator %j', (line, parts) => {
    expect(partsOf(line).toSorted()).toEqual(parts.toSorted());
  });

  test('keeps words for a measure and a role that are a part of the name', () => {
    expect(partsOf('用水总量')).toEqual([]);
    expect(partsOf('实际利用外资 完成')).toEqual(['完成 = ACTUAL']);
  });

  test.each(['快递', '物价', '失业率', '出生率'])(
    '%s means no indicator in whose name other words only sound like its characters',
    (line) => {
      expect(understood(line).found).toEqual([]);
    },
  );

  test.each(['居民收入', '平均工资', '用电量', '贷款余额'])(
    '%s means no indicator that shares half of its words',
    (line) => {
      expect(understood(line).found).toEqual([]);
    },
  );

  test.each(['就业人数', '城镇新增就业', '建筑业总产值', '农林牧渔业总产值'])(
    '%s means no indicator that a part of it stands for',
    (line) => {
      expect(understood(line).found).toEqual([]);
    },
  );

  test('of which no name is near enough to be meant has the nearest beside it', () => {
    const { found, nearest } = understood('高速公路里程');
    expect(found).toEqual([]);
    expect(nearest[0]?.indicator.code).toBe('RAIL_TRANSIT_LENGTH');
  });

  test('without words for an indicator means all of which its districts have figures', () => {
    const { found } = understood('坪山 2023');
    expect(found.length).toBeGreaterThan(50);
    expect(found[0]?.indicator.headline).toBe(true);
  });
});
