import type { DraftState, ItemFinding } from '../gate-words.ts';
import { catalogueFactZh } from './catalogue-fact-zh.ts';
import { draftFaultsZh } from './draft-fault-zh.ts';
import { quoted, quotedName } from './quoted.ts';

/** How many items of a draft have each finding, and what is to be done. */
export interface DraftSummary {
  number: number;
  title: string;
  state: DraftState;
  version: number;
  counts: Readonly<Record<ItemFinding, number>>;
}

/** A reason that somebody gave with a decision. */
export interface GivenReason {
  /** The items by their places. */
  items: string;
  reason: string;
  /** The name of the person; empty for the program. */
  by: string;
  /** The day. */
  on: string;
}

const { timings } = catalogueFactZh;

const FINDINGS: Record<ItemFinding, string> = {
  NEW: '新增',
  DIFFERS: '有变化',
  UNCHANGED: '与账本一致',
  SAID_TWICE: '重复',
  CONFLICTS: '冲突',
  OPEN: '待答',
  REJECTED: '不采用',
};

/** Words about drafts, and what is published, corrected and withdrawn. */
export const draftZh = {
  findings: FINDINGS,
  faults: draftFaultsZh,
  cancelled: '已取消读入这个文件，账本没有改动；需要时可再读入一次。',
  states: { OPEN: '未入库', PUBLISHED: '已审定入库', DISCARDED: '已作废' } satisfies Record<DraftState, string>,
  heading: {
    correction: (figure: string) => `更正：${figure}`,
    withdrawal: (what: string) => `撤回：${quotedName(what)}`,
    undoing: (heading: string) => `撤销入库：${quotedName(heading)}`,
    merge: (names: string) => `合并指标：${names}`,
    catalogue: (name: string) => `词典改动：${name}`,
  },
  decisions: { ACCEPT: '采用', REJECT: '不采用', VALUE: '改为', UNDECIDE: '撤销处理' } as Record<string, string>,
  questions: {
    DISTRICT: '是哪个地区',
    INDICATOR: '是哪个指标',
    SCOPE: '是什么范围',
    MEASURE: '是总量还是增速',
    PERIOD: '是什么时期',
    UNIT: '计量单位是什么',
    REACH: '标题中的月份是当月（CURRENT）还是累计（CUMULATIVE）',
    FISCAL: '财政年度是哪几个月（其余年度照此）',
    VALUE: '数值是什么',
    WORD: '这个代码是什么意思',
    AUTHORITY: '目标由谁下达',
    RANK_OF: '按什么排位',
    CITED: '在文件的什么位置（code，以及 file、cell、shown 或 section、quoteStart、quoteEnd）',
    PUBLISHED: '发布日期应与文件的一致',
    RELEASE: '写的是公开，而文件按内部导入（导入时把 release 写为 public，或在表中改为内部）',
    RELEASE_AT: '定时公开的时间是什么（只有定时公开的填）',
    NEW_INDICATOR: `新指标还缺这几项（timing 写 FLOW ${timings.FLOW}、STOCK ${timings.STOCK}、AVERAGE ${timings.AVERAGE}或 SCOPE ${timings.SCOPE}，direction 写 HIGHER、LOWER 或 NEUTRAL）`,
    NEW_DISTRICT: '新地区还缺这几项',
    NEW_SCOPE: '新范围还缺这几项',
    QUARTERLY: '按季公布的指标没有这个时期的数，是否为上一季度的数',
    HEADER: '表头是什么',
  } as Record<string, string>,
  question: (asks: string, value: string | null, near: string) =>
    `${asks}${value === null ? '' : `：${quoted(value)}`}${near === '' ? '' : `（可选：${near}）`}`,
  summary: ({ number, title, state, version, counts }: DraftSummary) => {
    const found = Object.entries(counts).flatMap(([finding, count]) =>
      count > 0 ? [`${FINDINGS[finding as ItemFinding]} ${count}`] : [],
    );
    return `草稿 ${number}（第${version}版，${draftZh.states[state]}）${title}：${found.join('，') || '没有内容'}`;
  },
  things: { DISTRICT: '地区', INDICATOR: '指标', MEASURE: '数值类型', PERIOD: '时期', UNIT: '单位' } as Record<
    string,
    string
  >,
  origins: {
    ROW: '行名',
    COLUMN: '列名',
    LINE: '表外一行',
    TITLE: '表题',
    SHEET: '工作表名',
    FILE: '文件名',
    PUBLISHER: '发布单位',
    NEIGHBOUR: '相邻的列或表',
    ANSWER: '填报人回答',
    NATURE: '常例',
  } as Record<string, string>,
  table: (number: number, place: string, title: string) => `表${number} ${place}${title === '' ? '' : ` ${title}`}`,
  notRead: (table: string, why: string) => `${table}：没有读入（${why === 'SKIPPED' ? '按回答略过' : '各行没有名称'}）`,
  guessed: (things: string[]) => `  ${things.join('；')}`,
  guess: (thing: string, text: string, origin: string) => `${thing}${quotedName(text)}（取自${origin}）`,
  notFigures: (count: number) => `不是数字、没有读入的单元格：${count} 个`,
  noRight: (names: readonly string[], count: number) =>
    `填报人没有权限办理${names.join('、') || '跨地区的内容'}，${count} 个数未读入。`,
  answerBy: (how: string) => `    回答：--answer ${how}`,
  /** Stands above the questions, each of which is asked once. */
  asked: (count: number, file: string, hasNames: boolean) =>
    `待答 ${count} 个问题。答案写在 planbook import ${file} 之后，仍读入本草稿${hasNames ? `；${draftZh.aboutNames}` : ''}：`,
  aboutNames:
    '不是指标、地区或范围的名称，等号后写 SKIP；词典中没有的，写 NEW,code=代码,unit=单位,timing=FLOW,direction=HIGHER；要记作指标别名的，用 --alias 表中名称=代码',
  /** Stands above the questions about a file whose own cells are the answers. */
  askedOfRows: (count: number, number: number) =>
    `待答 ${count} 个问题。请在文件中改好这些行再导入，本草稿作废：planbook discard ${number}；或不采用这些项：planbook decide ${number} open reject`,
  /** A row of a file that has one figure a row. */
  row: (line: string) => `第${line}行`,
  /** How many items wait for an answer, and where the first of them stand. */
  waiting: (count: number, places: string[]) =>
    `    有 ${count} 个数等待回答${places.length === 0 ? '' : `，如 ${places.join('、')}`}`,
  moreNames: (count: number) => `等 ${count} 个`,
  restSkipped: (how: string) => `    其余没有收录的都不要：--answer ${how}`,
  /** A sentence of warnings with the items that it is about, by their places. */
  warned: (sentence: string, items: string) => `  第 ${items} 项：${sentence}`,
  warnings: (count: number) => `请先核对，提示和审核意见 ${count} 条：`,
  moreWarnings: (count: number) => `  另有 ${count} 条未列出；加 --all 列出全部。`,
  section: (finding: string, count: number) => `${finding} ${count} 项：`,
  kinds: catalogueFactZh.kinds,
  retired: '撤下',
  /** Stands before the kind of what is withdrawn. */
  withdrawn: '撤回',
  folded: (count: number) => `与账本一致或重复的 ${count} 项没有列出；加 --all 列出。`,
  reading: (done: string) => `正在读入：${done}`,
  rows: (count: number) => `${count} 行`,
  publishing: '正在入库……',
  byProfile: '表头以前确认过，按当时的回答读入。',
  next: (number: number, isBlocked: boolean) =>
    isBlocked
      ? `冲突、待答、强制性的各项处理后，核实性的改正或写明原因后，才能入库：planbook decide ${number} 项号 accept|reject|数值 --because 原因`
      : `审定入库：planbook publish ${number}    逐项处理：planbook decide ${number} 项号 accept|reject|数值`,
  /** The hour at which a draft is published, as clocks in Shanghai show it. */
  due: (at: string) => `已定于 ${at}（北京时间）审定入库`,
  nothingNew: (number: number) => `没有新的内容，不必入库；作废草稿：planbook discard ${number}`,
  undone: (number: number, by: number, revision: string) =>
    `草稿 ${number} 的入库已由草稿 ${by} 撤销，修订号 ${revision}。`,
  published: (number: number, revision: string) => `草稿 ${number} 已审定入库，修订号 ${revision}。`,
  publishedNothing: (number: number) => `草稿 ${number} 与账本一致，没有新的数字，账本没有改动。`,
  agreed: (number: number, at: string) => `草稿 ${number} 定于 ${at} 审定入库，服务器届时办理。`,
  hourCancelled: (number: number) => `草稿 ${number} 的定时已取消，草稿仍未入库。`,
  discarded: (number: number) => `草稿 ${number} 已作废，账本没有改动。`,
  /** Stands above the reasons that people gave. */
  reasons: (count: number) => `核实说明 ${count} 条：`,
  /** A reason with the items that it was given for, and who gave it on which day. */
  reason: ({ items, reason, by, on }: GivenReason) => `  第 ${items} 项：${reason}（${by || '程序'}，${on}）`,
  decided: (count: number, number: number, version: number) =>
    `已记录 ${count} 项处理，草稿 ${number} 现为第${version}版。`,
  noDrafts: '没有草稿。',
  more: (count: number) => `另有 ${count} 项未列出；加 --all 列出全部。`,
};

export type DraftWords = typeof draftZh;
