import { expect, test } from 'vitest';
import { proposeMerge } from '../../../../../data/intake/draft/catalogue/merge.ts';
import { changeDistrict, proposeDistrict } from '../../../../../data/intake/draft/catalogue/propose-district.ts';
import {
  addAlias,
  changeIndicator,
  proposeIndicator,
} from '../../../../../data/intake/draft/catalogue/propose-indicator.ts';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { shownDraft } from '../../../../../data/intake/draft/show/shown.ts';
import { proposeWithdrawal } from '../../../../../data/intake/draft/withdraw.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import type { Language } from '../../../../../data/rules/words.ts';
import { draftWorld } from '../draft-world.ts';

/** The facts of all items of a draft: the label, and what was and is told. */
function factsOf(ledger: Ledger, draft: number, language: Language = 'ZH'): unknown[] {
  const items = shownDraft(ledger, draft)?.items({}, { offset: 0, limit: 10 }) ?? [];
  return items.flatMap((item) => item.facts(language).map(({ label, before, after }) => [label, before, after]));
}

const propose = (ledger: Ledger, act: () => number) => writing(ledger, act);

test('a new indicator is told whole, in the words and the language of the reader', () => {
  const ledger = draftWorld();
  const draft = propose(ledger, () =>
    proposeIndicator(ledger, PROGRAM, {
      ...{ code: 'HEAT', name: '供热量', nameEn: 'Heat', unit: '亿元', timing: 'FLOW', direction: 'HIGHER' },
      calendar: { frequency: 'MONTH', delay: 1, januaryFebruary: true },
      relations: [{ kind: 'PART_OF', to: 'TRADE', complete: true }],
    }),
  );
  expect(factsOf(ledger, draft)).toEqual([
    ['代码', null, 'HEAT'],
    ['名称', null, '供热量'],
    ['英文名称', null, 'Heat'],
    ['计量单位', null, '亿元'],
    ['领域', null, '综合经济'],
    ['时间属性', null, '时期数'],
    ['方向', null, '正向'],
    ['发布频率', null, '月度，滞后1个月，1—2月合并发布'],
    ['与其他指标的关系', null, '所属总数：进出口总额 （各部分合计即为总数）'],
  ]);
  expect(factsOf(ledger, draft, 'EN')).toContainEqual([
    'Released',
    null,
    'every month, 1 month later, January and February as one',
  ]);
});

test('of a change only what changes is told, beside what was there, also once it was published and changed again', () => {
  const ledger = draftWorld();
  const alias = propose(ledger, () => addAlias(ledger, PROGRAM, { indicator: 'TRADE', name: '外贸总额' }));
  const told = [['别名', '外贸进出口', '外贸进出口、外贸总额']];
  expect(factsOf(ledger, alias)).toEqual(told);
  writing(ledger, () => publishDraft(ledger, PROGRAM, alias));
  const version = ledger.catalogue.indicatorsByCode.get('TRADE')?.revision ?? 0;
  const change = propose(ledger, () =>
    changeIndicator(ledger, PROGRAM, { indicator: 'TRADE', version, unit: null, definition: '海关口径', aliases: [] }),
  );
  expect(factsOf(ledger, change)).toEqual([
    ['计量单位', '亿元', null],
    ['口径与计算方法', null, '海关口径'],
    ['别名', '外贸进出口、外贸总额', null],
  ]);
  writing(ledger, () => publishDraft(ledger, PROGRAM, change));
  expect(factsOf(ledger, alias)).toEqual(told);
});

test('a merge, a district and a withdrawn document are told too', () => {
  const ledger = draftWorld();
  const merge = propose(ledger, () => proposeMerge(ledger, PROGRAM, { keep: 'GDP', merge: 'TRADE' }));
  expect(factsOf(ledger, merge)).toEqual([
    ['别名', null, '进出口总额、外贸进出口'],
    ['别名', '外贸进出口', null],
    ['并入', null, '地区生产总值'],
  ]);
  const added = propose(ledger, () => proposeDistrict(ledger, PROGRAM, { code: 'SZ-DP', name: '大鹏新区' }));
  expect(factsOf(ledger, added)).toContainEqual(['名称', null, '大鹏新区']);
  const changed = propose(ledger, () => changeDistrict(ledger, PROGRAM, { district: '龙华区', validTo: '2030' }));
  expect(factsOf(ledger, changed)).toEqual([['代码停用', null, '2030']]);
  const gone = propose(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of: 'OLD', reason: '报错表' }));
  expect(factsOf(ledger, gone)).toEqual([['状态', '正式', '已撤回']]);
});
