import { describe, expect, test } from 'vitest';
import { findDistrict, findIndicator } from '../../../../../data/ask/resolve.ts';
import { decideItems } from '../../../../../data/intake/draft/decide.ts';
import { type Actor, PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import type { DraftFaults } from '../../../../../data/intake/draft/fault.ts';
import { itemsOf } from '../../../../../data/intake/draft/item-file.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../../data/intake/draft/review.ts';
import { answersOf } from '../../../../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import * as world from '../draft-world.ts';

/** Somebody who may do all but change the catalogue. */
const KEEPER: Actor = { person: null, may: (act) => act !== 'CATALOGUE' };

function sheet(month: string, ...rows: string[]): Buffer {
  const lines = [`龙华区2024年1-${month}月情况`, '指标名称,计量单位,累计', ...rows];
  return Buffer.from(`${lines.join('\n')}\n`);
}

const TRADE = '外贸总盘子,亿元,690.2';
const HEAT = '供热量,万吨,12.5';

function imported(ledger: Ledger, bytes: Buffer, answer: readonly string[], actor = PROGRAM): number {
  const workbook = workbookOf(readWorkbook(bytes, '月报.csv'));
  const told = { publishedOn: '2024-08-20', release: 'PUBLIC' } as const;
  const given = { workbook, bytes, told, answers: answersOf({ answer }) };
  return writing(ledger, () => importSheet(ledger, actor, { ...given, ...readSheet(ledger, given) }));
}

function publish(ledger: Ledger, number: number, actor = PROGRAM) {
  return writing(ledger, () => publishDraft(ledger, actor, number));
}

function linesOf(ledger: Ledger, number: number): unknown[] {
  return [...itemsOf(ledger, world.draftOf(ledger, number).items)].map(({ line }) => line);
}

function questionsOf(ledger: Ledger, number: number): unknown[] {
  return [...itemsOf(ledger, world.draftOf(ledger, number).items)].flatMap(({ questions = [] }) =>
    questions.map(({ code, value, suggestions }) => [code, value, suggestions]),
  );
}

const NEW = 'INDICATOR:供热量=NEW,code=HEAT,unit=万吨,timing=flow,direction=HIGHER';

describe('an answer that changes the catalogue', () => {
  test('a name that is answered as an alias is one of the indicator once the draft is published', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger, sheet('7', TRADE), ['ALIAS:外贸总盘子=进出口总额']);
    const [alias, , figure] = linesOf(ledger, number);
    expect(alias).toMatchObject({ indicator: { code: 'TRADE', aliases: ['外贸进出口', '外贸总盘子'], position: 2 } });
    expect(figure).toMatchObject({ figure: { indicator: 'TRADE', value: '690.2' } });
    expect(world.findingsOf(ledger, number)).toEqual(['DIFFERS', 'NEW', 'NEW']);
    expect(findIndicator(ledger, '外贸总盘子')).toBeUndefined();
    publish(ledger, number);
    expect(findIndicator(ledger, '外贸总盘子')?.code).toBe('TRADE');
    // A table of any other header knows the name from then on.
    const other = Buffer.from('龙华区2024年\n指标,外贸总盘子(亿元)\n全年,1200\n');
    expect(questionsOf(ledger, imported(ledger, other, []))).toEqual([]);
    expect(linesOf(ledger, imported(ledger, sheet('8', TRADE), ['ALIAS:外贸总盘子=TRADE']))).toHaveLength(2);
    expect(verify(ledger)).toEqual([]);
  });

  test('a new indicator is an item of the draft whose figures are of it, and next month needs no answer', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger, sheet('7', HEAT), [NEW]);
    expect(linesOf(ledger, number)).toMatchObject([
      {
        indicator: { code: 'HEAT', name: '供热量', unit: '万吨', timing: 'FLOW', direction: 'HIGHER', position: 3 },
      },
      { document: { district: '440309' } },
      { figure: { indicator: 'HEAT', value: '12.5', unit: '万吨', period: '2024-01/2024-07' } },
    ]);
    publish(ledger, number);
    expect(findIndicator(ledger, '供热量')).toMatchObject({ code: 'HEAT', mainMeasure: 'LEVEL' });
    const next = imported(ledger, sheet('8', HEAT.replace('12.5', '13.5')), []);
    expect(world.findingsOf(ledger, next)).toEqual(['NEW', 'NEW']);
    publish(ledger, next);
    expect(verify(ledger)).toEqual([]);
  });

  test('two names may mean the same new indicator, and a printed name may have a sign of equality in it', () => {
    const ledger = world.draftWorld();
    const rows = [HEAT, '集中供热,万吨,1'];
    const number = imported(ledger, sheet('7', ...rows), [NEW, 'INDICATOR:集中供热=HEAT']);
    expect(linesOf(ledger, number).map((line) => Object.keys(Object(line))[0])).toEqual([
      ...['indicator', 'document', 'figure', 'figure'],
    ]);
    expect(answersOf({ answer: ['INDICATOR:价格(上年=100)=CPI'] }).names).toEqual([
      { kind: 'INDICATOR', printed: '价格(上年=100)', means: 'CPI' },
    ]);
  });

  test('the parts of a new thing that nobody told are asked, and nothing is published before', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger, sheet('7', HEAT), ['INDICATOR:供热量=NEW,code=HEAT,unit=万吨']);
    expect(questionsOf(ledger, number)).toEqual([['NEW_INDICATOR', '供热量', ['timing', 'direction']]]);
    expect(() => publish(ledger, number)).toThrow('OPEN_QUESTION');
    expect(imported(ledger, sheet('7', HEAT), [NEW])).toBe(number);
    expect(publish(ledger, number)).toBeDefined();
  });

  test('a new district lies where its code says, with the figures of the file', () => {
    const ledger = world.draftWorld();
    world.published(ledger, { district: { code: '440300', name: '深圳市', nameEn: 'Shenzhen', position: 2 } });
    const bytes = Buffer.from('2024年\n地区,地区生产总值(亿元)\n坪山区,10\n大鹏新区,11\n');
    const number = imported(ledger, bytes, [
      'DISTRICT:坪山区=NEW,code=440310,nameEn=Pingshan',
      'DISTRICT:大鹏新区=NEW,code=SZ-DP,parent=深圳市',
    ]);
    expect(linesOf(ledger, number)).toMatchObject([
      { district: { code: '440310', name: '坪山区', nameEn: 'Pingshan', parent: '440300', position: 3 } },
      { district: { code: 'SZ-DP', parent: '440300', ownCode: true, position: 4 } },
      { document: {} },
      { figure: { district: '440310', value: '10' } },
      { figure: { district: 'SZ-DP', value: '11' } },
    ]);
    publish(ledger, number);
    expect(findDistrict(ledger, '坪山区')?.parent?.code).toBe('440300');
    expect(verify(ledger)).toEqual([]);
  });

  const SCOPED = ['进出口总额,亿元,690.2', '  其中：民营企业,亿元,300', '  其中：一般贸易,亿元,250'];

  test('a scope that a table prints is answered, added or left out like any other name', () => {
    const ledger = world.draftWorld();
    const bytes = sheet('7', ...SCOPED);
    const number = imported(ledger, bytes, []);
    expect(questionsOf(ledger, number)).toEqual([
      ['SCOPE', '民营企业', []],
      ['SCOPE', '一般贸易', []],
    ]);
    const made = 'SCOPE:民营企业=NEW,code=PRIVATE_FIRMS,nameEn=Private firms,within=ALL';
    imported(ledger, bytes, [made, 'SCOPE:一般贸易=SKIP']);
    expect(linesOf(ledger, number)).toMatchObject([
      { scope: { code: 'PRIVATE_FIRMS', name: '民营企业', within: 'ALL' } },
      { document: {} },
      { figure: { value: '690.2' } },
      { figure: { value: '300', scope: 'PRIVATE_FIRMS', indicator: 'TRADE' } },
    ]);
    publish(ledger, number);
    const next = imported(ledger, sheet('8', ...SCOPED), []);
    expect(questionsOf(ledger, next)).toEqual([]);
    const other = Buffer.from('龙华区2024年\n指标,进出口总额(亿元)\n全年,1200\n#民企,500\n');
    expect(() => imported(ledger, other, ['SCOPE:民企=PRIVATE'])).toThrow('UNKNOWN_ANSWER');
    expect(verify(ledger)).toEqual([]);
  });

  test.each([
    [['SCOPE:民企=NEW,code=PRIVATE,within=PUBLIC'], 'UNKNOWN_ANSWER', ['PUBLIC']],
    [['SCOPE:民企=NEW,code=民企'], 'BAD_THING', ['民企', 'CODE', '民企']],
    [['INDICATOR:外贸总盘子=TRAED'], 'UNKNOWN_ANSWER', ['TRAED', '进出口总额 (TRADE)']],
    [['INDICATOR=进出口'], 'UNKNOWN_ANSWER', ['进出口', '进出口总额 (TRADE)']],
    [['2.DISTRICT=龙岗区'], 'UNKNOWN_ANSWER', ['龙岗区', '龙华区']],
    [['1.C.DISTRICT=龙岗区'], 'UNKNOWN_ANSWER', ['龙岗区', '龙华区']],
    [['1.C.SCOPE=民企'], 'UNKNOWN_ANSWER', ['民企']],
    [['2.UNIT=元'], 'NO_TABLE', ['2', '1']],
    [['2.C.UNIT=元'], 'NO_TABLE', ['2', '1']],
    [['1.B3.UNIT=元'], 'NO_NUMBERS_THERE', ['B3', '1', 'C3:C3']],
    [['ALIAS:地区生产总值=TRADE'], 'BAD_THING', ['地区生产总值', 'TAKEN', '地区生产总值', '地区生产总值']],
    [['INDICATOR:供热量=NEW,size=3'], 'BAD_THING', ['供热量', 'PART', 'size=3']],
    [['INDICATOR:供热量=NEW,timing=SOMETIMES'], 'BAD_THING', ['供热量', 'WORD', 'SOMETIMES']],
    [[NEW.replace('HEAT', 'heat')], 'BAD_THING', ['供热量', 'CODE', 'heat']],
    [[NEW.replace('HEAT', 'GDP')], 'BAD_THING', ['供热量', 'TAKEN', 'GDP', '地区生产总值']],
    [[`${NEW},name=外贸进出口`], 'BAD_THING', ['供热量', 'TAKEN', '外贸进出口', '进出口总额']],
    [['DISTRICT:坪山区=NEW,code=990310'], 'BAD_THING', ['坪山区', 'AREA_CODE', '990310']],
    [['DISTRICT:坪山区=NEW,code=44031'], 'BAD_THING', ['坪山区', 'AREA_CODE', '44031']],
    [['DISTRICT:坪山区=NEW,code=440300'], 'BAD_THING', ['坪山区', 'AREA_RANK', '440300']],
    [['DISTRICT:观湖街道=NEW,code=440320'], 'BAD_THING', ['观湖街道', 'AREA_RANK', '440320']],
    [['DISTRICT:惠州市=NEW,code=441300,parent=450000'], 'BAD_THING', ['惠州市', 'AREA_PARENT', '441300', '450000']],
    [['DISTRICT:坪山区=NEW,code=440309'], 'BAD_THING', ['坪山区', 'TAKEN', '440309', '龙华区']],
    [['SIZE:供热量=HEAT'], 'BAD_ANSWER', ['SIZE:供热量=HEAT']],
  ])('%s is refused with %s', (answer, code, about) => {
    const ledger = world.draftWorld();
    const refused = expect(() => imported(ledger, sheet('7', HEAT), answer));
    refused.toThrow(expect.objectContaining({ code, about: expect.arrayContaining(about) }));
    expect(ledger.value('SELECT count(*) FROM drafts')).toBe(0);
  });

  test('only who may change the catalogue proposes, decides and publishes what changes it', () => {
    const ledger = world.draftWorld();
    expect(() => imported(ledger, sheet('7', HEAT), [NEW], KEEPER)).toThrow('CATALOGUE_RIGHT');
    const number = imported(ledger, sheet('7', HEAT), [NEW]);
    expect(() => imported(ledger, sheet('7', HEAT), [NEW], KEEPER)).toThrow('CATALOGUE_RIGHT');
    const [item] = new Review(ledger, world.draftOf(ledger, number)).items();
    const deciding = { draft: number, version: 1, items: [String(item?.id)], decision: 'REJECT' } as const;
    expect(() => writing(ledger, () => decideItems(ledger, KEEPER, deciding))).toThrow('CATALOGUE_RIGHT');
    expect(() => publish(ledger, number, KEEPER)).toThrow('CATALOGUE_RIGHT');
    // The same name answered with what the catalogue has changes nothing of it.
    expect(imported(ledger, sheet('7', TRADE), ['INDICATOR:外贸总盘子=TRADE'], KEEPER)).toBe(number + 1);
  });

  test('figures of an indicator whose adding was rejected are not published', () => {
    const ledger = world.draftWorld();
    const number = imported(ledger, sheet('7', HEAT, TRADE), [NEW, 'INDICATOR:外贸总盘子=TRADE']);
    const [item] = new Review(ledger, world.draftOf(ledger, number)).items();
    const rejecting = { draft: number, version: 1, items: [String(item?.id)], decision: 'REJECT' } as const;
    writing(ledger, () => decideItems(ledger, PROGRAM, rejecting));
    const before = ledger.latest;
    let faults: DraftFaults['faults'] = [];
    try {
      publish(ledger, number);
    } catch (error) {
      faults = (error as DraftFaults).faults;
    }
    expect(faults.map(({ code, about }) => [code, about[1]])).toEqual([['UNKNOWN_THING', 'HEAT']]);
    expect(ledger.latest).toBe(before);
  });

  test('an answer about a column, a row or a cell is used, published with its source, and kept for next month', () => {
    const ledger = world.draftWorld();
    const rows = [TRADE, '进口额,亿元,300'];
    const told = ['1.3.INDICATOR=TRADE', '1.C.UNIT=万元', '1.C3.PERIOD=2024-06', '1.4.SKIP=YES'];
    const number = imported(ledger, sheet('7', ...rows), told);
    const figures = (draft: number) => linesOf(ledger, draft).slice(1);
    const trade = { district: '440309', indicator: 'TRADE', unit: '万元', value: '690.2' };
    expect(figures(number)).toMatchObject([{ figure: { ...trade, period: '2024-06' } }]);
    publish(ledger, number);
    expect(figures(imported(ledger, sheet('8', ...rows.toReversed()), []))).toMatchObject([
      { figure: { ...trade, period: '2024-01/2024-08', cell: 'C4' } },
    ]);
    expect(verify(ledger)).toEqual([]);
  });
});
