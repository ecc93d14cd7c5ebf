import { catalogueFactZh as facts } from '../../data/rules/message/catalogue-fact-zh.ts';
import type { IndicatorFactsFragment, NameKind, RelationKind } from '../ask/office.ts';

/** The words of the dictionary, which shows the indicators of the catalogue. */
export const catalogueZh = {
  search: '查找指标：名称、别名、代码或拼音',
  clear: '清空',
  allTopics: '全部领域',
  list: '指标',
  count: (count: number) => `${count} 个指标`,
  none: '没有这样的指标。',
  more: '显示更多',
  choose: '请从列表中选一个指标。',
  back: '返回列表',
  gone: (code: string) => `词典中没有代码为${code}的指标。`,
  noUnit: '没有计量单位',
  headline: '主要指标',
  facts: facts.labels,
  /** The labels of fields into which facts are typed. Some say more than those under which facts are read. */
  typed: {
    ...facts.labels,
    delay: '滞后月数',
    source: '发布单位（名称结尾）',
    watch: '提示语（报告不提名称时的说法）',
    not: '排除语（看似而非的说法）',
  },
  oneALine: '一行一个',
  codeHint: '大写字母、数字、下划线',
  unknown: '不详',
  noBasis: '按字面',
  timings: facts.timings,
  directions: facts.directions,
  rhythms: facts.rhythms,
  growthBases: facts.growthBases,
  frequencies: facts.frequencies,
  released: facts.released,
  januaryFebruary: '1—2月合并发布',
  relationKinds: {
    PART_OF: '是其组成部分',
    FLOW_OF: '是其增量',
    NARROWER: '口径较窄',
    STAGE: '是较早阶段',
  } satisfies Record<RelationKind, string>,
  relationTo: facts.relationTo,
  relationFrom: {
    PART_OF: '组成部分：',
    FLOW_OF: '对应增量：',
    NARROWER: '口径更窄的：',
    STAGE: '前一阶段：',
  } satisfies Record<RelationKind, string>,
  complete: facts.complete,
  relation: {
    kind: '关系',
    to: '另一指标（名称或代码）',
    complete: '各部分合计即为总数',
    stage: '本指标的阶段',
    toStage: '另一指标的阶段',
    remove: '删去',
    add: '加一条关系',
  },
  used: '使用情况',
  notUsed: '还没有数字。',
  usage: ({ figureCount, documentCount, ownerCount, firstMonth, lastMonth }: Usage) =>
    `${figureCount} 个数字，出自 ${documentCount} 份文件，涉及 ${ownerCount} 个地区或单位${firstMonth === null ? '' : `，${monthZh(firstMonth)}至${monthZh(lastMonth)}`}。`,
  seeFigures: '在“查找”中看数字',
  former: (names: readonly string[]) => `已并入的指标：${names.join('、')}`,
  coded: (name: string, code: string) => `${name}（${code}）`,
  add: '新增指标',
  addTitle: '新增指标',
  edit: '修改',
  editTitle: (name: string) => `修改：${name}`,
  propose: '提交草稿',
  close: '收起',
  proposed: (number: number, doubtful: number) =>
    doubtful === 0
      ? `已提交草稿 ${number}，审定入库后生效。`
      : `已提交草稿 ${number}，其中 ${doubtful} 项须先处理，审定入库后生效。`,
  publishNow: '现在入库',
  openDraft: '查看草稿',
  published: '已审定入库。',
  newAlias: '另一个名称',
  addAlias: '加别名',
  merge: '合并到另一指标…',
  mergeTitle: (name: string) => `把“${name}”合并到另一指标`,
  mergeMeans: '用于两个指标实为同一指标的情形。数字改归保留的指标，文件中印的名称不变；以前的数据版本照旧。',
  mergeInto: '保留哪个指标（名称或代码）',
  mergeWill: (merged: string, kept: string) => `“${merged}”并入“${kept}”：`,
  moves: (figures: number, documents: number, owners: number) =>
    figures === 0
      ? '没有数字要改归。'
      : `${figures} 个数字改归，出自 ${documents} 份文件，涉及 ${owners} 个地区或单位。`,
  repeats: (count: number) => `其中 ${count} 个数字同一文件在保留的指标下已有，只留一个。`,
  conflicts: (count: number) =>
    count === 0 ? '没有数字与保留的指标冲突。' : `${count} 个数字与保留的指标不一致，须在草稿中逐个确定。`,
  moveNames: (names: number, code: string) =>
    `${names} 个名称成为保留指标的别名；代码 ${code} 今后指保留的指标，联动表和公式照用。`,
  proposeMerge: '提交合并',
  unresolved: (count: number) => `有 ${count} 个名称没有认出`,
  kinds: { INDICATOR: '指标', DISTRICT: '地区', SCOPE: '统计范围' } satisfies Record<NameKind, string>,
  waits: (kind: string, count: number) => `${kind}，${count} 项等待：`,
  shown: '词典内容',
  thingLists: { INDICATOR: '指标', DISTRICT: '地区', SCOPE: '统计范围' } satisfies Record<NameKind, string>,
  addThing: { DISTRICT: '新增地区', SCOPE: '新增统计范围' },
  thingCodes: {
    DISTRICT: '六位行政区划代码；没有国标代码的，用 SZ-DP 这样的自编代码',
    SCOPE: '大写字母、数字、下划线',
  },
  thingWithin: {
    DISTRICT: '上级地区（名称或代码）',
    SCOPE: '所属范围（名称或代码；指标本身的范围写 ALL）',
  },
  withinAll: '在指标本身的范围之内',
  liesIn: (name: string) => `属于${name}`,
  nothingNear: '没有相近的。',
  near: (name: string) => `相近：${name}`,
  asAliasOf: (name: string) => `记作“${name}”的别名`,
};

/** The counts that tell where an indicator is used. */
type Usage = IndicatorFactsFragment['usage'];

/** A month, `2024-06`, in words. */
function monthZh(month: string | null): string {
  const [year = '', number = ''] = (month ?? '').split('-');
  return `${year}年${Number(number)}月`;
}
