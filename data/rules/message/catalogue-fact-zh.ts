import type { Direction, Frequency, GrowthBasis, RelationKind, Rhythm, Timing } from '../words.ts';

/** How long after a period an indicator is released. */
export interface ReleaseWords {
  delay: number;
  januaryFebruary: boolean;
}

/** Words for the facts that the catalogue tells of indicators, districts and scopes, and the ledger of documents. */
export const catalogueFactZh = {
  /** The kinds of things that have facts. */
  kinds: {
    district: '地区',
    scope: '统计范围',
    indicator: '指标',
    document: '文件',
    task: '任务',
    term: '名词',
  } as Partial<Record<string, string>>,
  labels: {
    code: '代码',
    name: '名称',
    nameEn: '英文名称',
    unit: '计量单位',
    topic: '领域',
    timing: '时间属性',
    direction: '方向',
    rhythm: '年内节奏',
    growthBasis: '同比口径',
    frequency: '发布频率',
    source: '发布单位',
    definition: '口径与计算方法',
    headline: '主要指标',
    aliases: '别名',
    watch: '提示语',
    not: '排除语',
    relations: '与其他指标的关系',
    mergedInto: '并入',
    parent: '上级地区',
    validFrom: '代码启用',
    validTo: '代码停用',
    within: '所属范围',
    title: '标题',
    kind: '类别',
    standing: '状态',
    publisher: '发布单位',
    publishedOn: '发布日期',
    district: '地区',
  },
  timings: { FLOW: '时期数', STOCK: '时点数', AVERAGE: '平均数', SCOPE: '推进数（不计成果）' } satisfies Record<
    Timing,
    string
  >,
  directions: { HIGHER: '正向', LOWER: '逆向', NEUTRAL: '中性' } satisfies Record<Direction, string>,
  rhythms: { EVEN: '均衡', AUTUMN: '秋季', YEAR_END: '年末', EVENT: '事件' } satisfies Record<Rhythm, string>,
  growthBases: { CONSTANT_PRICE: '可比价', SAME_SCOPE: '同口径' } satisfies Record<GrowthBasis, string>,
  frequencies: { MONTH: '月度', QUARTER: '季度', HALF: '半年度', YEAR: '年度' } satisfies Record<Frequency, string>,
  released: (frequency: string, { delay, januaryFebruary }: ReleaseWords) =>
    [frequency, ...(delay > 0 ? [`滞后${delay}个月`] : []), ...(januaryFebruary ? ['1—2月合并发布'] : [])].join('，'),
  relationTo: {
    PART_OF: '所属总数：',
    FLOW_OF: '对应存量：',
    NARROWER: '口径更宽的：',
    STAGE: '后一阶段：',
  } satisfies Record<RelationKind, string>,
  complete: '（各部分合计即为总数）',
  yes: '是',
  allScopes: '指标本身的范围',
  comma: '、',
  fact: (label: string, text: string) => `${label}：${text}`,
  none: '无',
};

/** The words for facts that every language must have. */
export type CatalogueFactWords = typeof catalogueFactZh;
