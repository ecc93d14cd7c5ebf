import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../../data/intake/layout/answer.ts';
import type { Catalogue } from '../../../../data/intake/layout/known-thing.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { catalogueOf } from '../../../../data/intake/layout/ledger-catalogue.ts';
import { addRevision } from '../../../../data/ledger/revision.ts';
import { memoryLedger } from '../../ledger/memory-ledger.ts';
import { drawn } from './table-file.ts';

/** Indicators with the names by which plans speak of them, as the shipped catalogue has such. */
const INDICATORS: readonly (readonly [code: string, name: string, unit: string | undefined, ...aliases: string[]])[] = [
  ['GDP', '地区生产总值', '亿元', '生产总值'],
  ['RETAIL', '社会消费品零售总额', '亿元', '社零', '社消零'],
  ['FAI', '固定资产投资', '亿元', '固投'],
  ['REVENUE', '地方一般公共预算收入', '亿元', '一般公共预算收入'],
  ['WHOLESALE', '批发业(未注明指标)', undefined, '批发业'],
  ['SOFTWARE', '软件和信息技术服务业(未注明指标)', undefined, '软件和信息技术'],
  ['STORES', '批发和零售业商品销售额', '亿元', '批零业'],
  ['PRICE', '工业园区平均电价', '元/度', '平均电价'],
  ['PM25', 'PM2.5平均浓度', '微克/立方米', 'PM2.5'],
  ['FIRMS', '百亿级企业数', '家', '百亿级企业'],
];

let catalogue: Catalogue;

beforeAll(() => {
  const ledger = memoryLedger();
  const indicators = INDICATORS.map(([code, name, unit, ...aliases], position) => ({
    indicator: {
      ...{ code, name, nameEn: code, topic: 'x', timing: 'FLOW', direction: 'HIGHER', position, aliases },
      ...(unit === undefined ? {} : { unit }),
    },
  }));
  const district = { code: '440309', name: '龙华区', nameEn: 'Longhua', position: 1 };
  addRevision(ledger, { note: 'x' }, [{ district }, ...indicators]);
  catalogue = catalogueOf(ledger);
});

/** The indicator of each number of a table with the part that it is of, and the warnings and questions about it. */
function read(text: string, answers: Answers = {}): string[] {
  const { figures } = readLayout(drawn('a.xlsx', { name: 'Sheet1', text }), { catalogue, answers });
  return [...figures].map(({ indicator = '?', scope, warnings, questions }) => {
    const warned = warnings.filter(({ code }) => code === 'PART_OF_NAME').map((each) => each.arguments['cell']);
    const asked = questions.filter(({ code }) => code === 'INDICATOR').map(({ value }) => `asked ${value}`);
    return [indicator, scope, ...warned, ...asked].filter((each) => each !== undefined).join(' ');
  });
}

const JULY = '龙华区2024年1-6月主要指标\n指标|单位|1-6月';

describe('an alias that is only a part of the name of its indicator', () => {
  test.each([
    ['批发业|亿元|31', 'WHOLESALE 批发业(未注明指标)'],
    ['软件和信息技术|亿元|31', 'SOFTWARE 软件和信息技术服务业(未注明指标)'],
    ['批零业|亿元|31', 'STORES 批发和零售业商品销售额'],
    ['平均电价|元/度|0.7', 'PRICE 工业园区平均电价'],
    ['百亿级企业|家|5', 'FIRMS 百亿级企业数'],
  ])('is read with a warning where nothing around it says what is counted: %s', (row, expected) => {
    expect(read(`${JULY}\n${row}`)).toEqual([expected]);
  });

  test.each([
    ['社零|亿元|7', 'RETAIL'],
    ['社消零|亿元|7', 'RETAIL'],
    ['固投|亿元|9', 'FAI'],
    ['生产总值|亿元|9', 'GDP'],
    ['一般公共预算收入|亿元|9', 'REVENUE'],
    ['批发业（未注明指标）|亿元|9', 'WHOLESALE'],
    ['PM2.5|微克/立方米|20', 'PM25'],
  ])('is none where it says what is counted, shortens the whole name or is its code: %s', (row, expected) => {
    expect(read(`${JULY}\n${row}`)).toEqual([expected]);
  });

  test.each([
    ['社会消费品零售总额|亿元|31\n  批发业|亿元|7', ['RETAIL', 'RETAIL 批发业']],
    ['固定资产投资|亿元|31\n其中：软件和信息技术|亿元|7', ['FAI', 'FAI 软件和信息技术']],
    ['地区生产总值|亿元|31\n其中：批零业|亿元|7', ['GDP', 'GDP 批零业']],
    ['地区生产总值|亿元|31\n其中：一般公共预算收入|亿元|7', ['GDP', 'REVENUE']],
  ])('is a part of the row above that it is set in under, which an own name is not: %s', (rows, expected) => {
    expect(read(`${JULY}\n${rows}`)).toEqual(expected);
  });

  test.each([
    ['行业|1-6月\n合计|44\n批发业|31\n零售业|13', ['RETAIL', 'RETAIL 行业=批发业', 'RETAIL 行业=零售业']],
    ['指标|1-6月\n批发业|31', ['? asked 批发业']],
    ['指标|1-6月\n百亿级企业|31', ['? asked 百亿级企业']],
    ['指标|1-6月\n固投|31', ['FAI']],
  ])('is a part of what a title names, or is asked about: %s', (rows, expected) => {
    expect(read(`龙华区2024年1-6月社会消费品零售总额(亿元)\n${rows}`)).toEqual(expected);
  });

  test.each(['WHOLESALE', '批发业'])('is settled by a person who answers %s', (means) => {
    const names = [{ kind: 'INDICATOR', printed: '批发业', means } as const];
    const title = '龙华区2024年1-6月社会消费品零售总额(亿元)\n指标|1-6月\n批发业|31';
    expect(read(title, { names })).toEqual(['WHOLESALE']);
    expect(read(`${JULY}\n批发业|亿元|31`, { names })).toEqual(['WHOLESALE']);
  });

  test('is read without a warning where a person names the indicator of a file by it', () => {
    const text = '2024年1-6月\n地区|1-6月(亿元)\n龙华区|31';
    expect(read(text, { file: { indicator: '批发业' } })).toEqual(['WHOLESALE']);
  });
});
