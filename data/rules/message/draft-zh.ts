import type { DraftFaultCode, DraftState, ItemFinding } from '../gate-words.ts';
import { itemPlaces } from './item-place.ts';
import { quoted } from './quoted.ts';

const LEDGER = '账本没有改动。';
const DRAFT = '草稿没有改动。';

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

const THING_FAULTS: Record<string, (value: string, of: string) => string> = {
  PART: (value) => `${quoted(value)}不能识别，可写 code、name、nameEn、unit、timing、direction、topic、parent、within`,
  WORD: (value, words) => `${quoted(value)}应为${words}之一`,
  CODE: (value) => `代码${quoted(value)}应由大写英文字母开头，只含大写字母、数字和下划线`,
  TAKEN: (value, name) => `${quoted(value)}已用于${quoted(name)}`,
  AREA_CODE: (value) =>
    `${quoted(value)}不是 GB/T 2260 的六位行政区划代码；没有国标代码的地区，用 SZ-DP 这样的自编代码`,
  AREA_RANK: (value) => `${quoted(value)}的级别与名称不符`,
  AREA_PARENT: (value, parent) => `${quoted(value)}不在${quoted(parent)}的代码之下`,
};

/** Items of a draft by their places; a figure of the ledger by its code. */
function itemsZh(names: string): string {
  const places = itemPlaces(names);
  return places === names ? names : `第${places}项`;
}

type FaultWords = Record<DraftFaultCode, (...about: string[]) => string>;

const FINDINGS: Record<ItemFinding, string> = {
  NEW: '新增',
  DIFFERS: '有变化',
  UNCHANGED: '与账本一致',
  SAID_TWICE: '重复',
  CONFLICTS: '冲突',
  OPEN: '待答',
  REJECTED: '不采用',
};

const FAULTS: FaultWords = {
  NO_DRAFT: (number = '') => `没有第${number}号草稿。${LEDGER}用 planbook draft 列出全部草稿。`,
  UNREADABLE: (path = '') =>
    `读不了文件${quoted(path)}：没有这个文件，它是文件夹，或无权读取。${LEDGER}请核对路径后再导入。`,
  PUBLISHED: (number = '') =>
    `第${number}号草稿已审定入库，不能再改。${LEDGER}已入库的数字请用 planbook correct 更正。`,
  DISCARDED: (number = '') => `第${number}号草稿已作废。${LEDGER}请重新导入。`,
  FORBIDDEN: (codes = '', districts = codes) =>
    `没有权限办理${districts.trim() || '跨地区的内容'}。${LEDGER}请由有该地区权限的人员办理。`,
  OWN_DRAFT: (number = '') => `第${number}号草稿由同一人填报，须由另一人审定。${LEDGER}请用 --person 指明审定人。`,
  NO_PERSON: (login = '') => `没有登录名为${quoted(login)}的在任人员。${LEDGER}用 planbook person list 列出人员。`,
  NO_ITEM: (item = '', number = '') =>
    `第${number}号草稿中没有${quoted(item)}这一项。${DRAFT}用 planbook draft ${number} 列出各项。`,
  DECIDED_SINCE: (item = '', number = '') =>
    `${itemsZh(item)}在您查看之后已由他人处理。${DRAFT}请用 planbook draft ${number} 重新查看。`,
  NOT_A_NUMBER: (value = '') => `${quoted(value)}不是数字。${LEDGER}请写成 2500.99 这样的十进制数，不带逗号和单位。`,
  NOT_A_PLACE: (value = '') => `${quoted(value)}不能是位次。${LEDGER}位次请填不小于 1 的整数，如 3。`,
  NO_VALUE: (item = '') => `${itemsZh(item)}没有数值，不能填数。${LEDGER}请选择采用或不采用。`,
  OPEN_QUESTION: (item = '') => `${itemsZh(item)}还有未回答的问题。${LEDGER}请先回答，或不采用。`,
  CONFLICT: (item = '') =>
    `${itemsZh(item)}与账本中他人后来入库或更正过的数字、或与本草稿另一项不一致。${LEDGER}请核对后采用其中一个。`,
  OBJECTION: (item = '', number = '') =>
    `${itemsZh(item)}与有关数字对不上（强制性审核）。${LEDGER}请用 planbook draft ${number} 查看，改正或不采用。`,
  UNEXPLAINED: (item = '', number = '') =>
    `${itemsZh(item)}有待核实（核实性审核）。${LEDGER}请核对后写明原因：planbook decide ${number} ${itemPlaces(item)} accept --because 原因；或改正、不采用。`,
  LONG_REASON: (most = '') => `说明超过${most}字。${DRAFT}请写短些。`,
  BAD_CHECK: (line = '', text = '') =>
    `自定审核关系第${line}行不能识别：${text}。文件没有读入，${LEDGER}请写成“必须 甲 = 乙 + 丙”或“核实 甲 ≤ 乙”。`,
  BUILT_ON: (item = '') => `${itemsZh(item)}要撤回的数字后来已更正。${LEDGER}请先撤回更正。`,
  NOT_AN_INSTANT: (text = '') => `${quoted(text)}不是时间。${DRAFT}请写成 2024-08-01T09:00:00+08:00。`,
  NOT_A_DATE: (text = '') => `${quoted(text)}不是日期。${LEDGER}请写成 2024-07-31、2024-07 或 2024。`,
  NO_FIGURE: (code = '') => `账本中没有编号为${quoted(code)}的数字。${LEDGER}编号见 planbook export 的 figure 一列。`,
  NOT_CURRENT: (code = '') => `${code}已被更正或撤回。${LEDGER}请用现行数字的编号。`,
  NO_GROUND: () => `没有写明依据。${LEDGER}请写明文件、函件或文号。`,
  SAME_VALUE: (figure = '', value = '') => `${figure}现在就是${value}。${LEDGER}无需更正。`,
  NO_REVISION: (name = '') => `账本中没有修订号${quoted(name)}。${LEDGER}请核对修订号。`,
  NO_DOCUMENT: (code = '') => `账本中没有代码为${quoted(code)}的文件。${LEDGER}请核对代码。`,
  CORRECTED_SINCE: (of = '', codes = '') =>
    `${of}中有数字后来已更正（${codes}），不能整批撤回。${LEDGER}请先撤回更正。`,
  NOTHING_TO_WITHDRAW: (of = '') => `${of}没有现行数字可撤回。${LEDGER}请核对代码或修订号。`,
  NO_COLUMN: (header = '') =>
    `表头${quoted(header)}不是长表的列名。文件没有读入，${LEDGER}列名见 planbook export 写出的表头。`,
  COLUMN_TWICE: (header = '') => `列${quoted(header)}出现了两次。文件没有读入，${LEDGER}请删去一列。`,
  UNCLOSED_QUOTE: (line = '') => `第${line}行起的引号没有闭合。文件没有读入，${LEDGER}请补上引号后重新导入。`,
  HEADER_CHANGED: (added = '', removed = '') =>
    `表头与以前确认过的不同，文件没有读入，${LEDGER}${added === '' ? '' : `新出现：${added}。`}${removed === '' ? '' : `不再有：${removed}。`}核对后加 --anew 按新表头重新识别。`,
  NO_FIGURES: (name = '') => `${name}中没有读出数字。${LEDGER}请核对每行是否有名称、每列是否有表头。`,
  NO_FILE: (digest = '') =>
    `没有上传过摘要为${quoted(digest)}的文件，或已清除。${LEDGER}请先上传文件，再用上传时答复的摘要导入。`,
  CHANGED_SINCE: (number = '') => `第${number}号草稿在您查看之后已有改动。${DRAFT}请重新查看后再办理。`,
  BAD_ANSWER: (answer = '') =>
    `${quoted(answer)}不是答案。文件没有读入，${LEDGER}请写成 UNIT=亿元、INDICATOR:表中名称=指标代码 或 2.PERIOD=2024-S1（第2个表）。`,
  UNKNOWN_ANSWER: (answer = '', near = '') =>
    `目录中没有${quoted(answer)}。文件没有读入，${LEDGER}${near === '' ? '' : `相近的有：${near}。`}请写目录中的代码或名称；确是新的指标或地区，写成 INDICATOR:表中名称=NEW,code=代码,…。`,
  BAD_THING: (printed = '', reason = '', ...[value = '', of = '']) =>
    `${quoted(printed)}不能这样加入目录：${THING_FAULTS[reason]?.(value, of) ?? value}。文件没有读入，${LEDGER}请改正后重新导入。`,
  UNKNOWN_THING: (item = '', code = '') =>
    `${itemsZh(item)}用到的${quoted(code)}本是草稿要新增的，现已定为不采用。${LEDGER}请采用它，或把用到它的各项也定为不采用。`,
  CATALOGUE_RIGHT: () =>
    `没有权限改动指标和地区的目录。${LEDGER}请由管理人员办理；只想本次读入的，用 INDICATOR:表中名称=指标代码 回答，不加别名。`,
  NOT_TEXT: (name = '') =>
    `${name}既不是UTF-8也不是GB18030编码的文本。文件没有读入，${LEDGER}请另存为UTF-8编码的.csv。`,
};

/** Words about drafts, and what is published, corrected and withdrawn. */
export const draftZh = {
  findings: FINDINGS,
  faults: FAULTS,
  states: { OPEN: '未入库', PUBLISHED: '已审定入库', DISCARDED: '已作废' } as Record<DraftState, string>,
  changes: { CORRECTION: '更正', WITHDRAWAL: '撤回', RELEASE: '公开' },
  decisions: { ACCEPT: '采用', REJECT: '不采用', VALUE: '改为' } as Record<string, string>,
  questions: {
    DISTRICT: '是哪个地区',
    INDICATOR: '是哪个指标',
    SCOPE: '是什么范围',
    MEASURE: '是总量还是增速',
    PERIOD: '是什么时期',
    UNIT: '计量单位是什么',
    REACH: '标题中的月份是当月（CURRENT）还是累计（CUMULATIVE）',
    VALUE: '数值是什么',
    WORD: '这个代码是什么意思',
    AUTHORITY: '目标由谁下达',
    RANK_OF: '按什么排位',
    CITED: '在文件的什么位置（code，以及 file、cell、shown 或 section、quoteStart、quoteEnd）',
    PUBLISHED: '发布日期应与文件的一致',
    RELEASE: '写的是公开，而文件按内部导入（加 --release public 重新导入，或在表中改为内部）',
    RELEASE_AT: '定时公开的时间是什么（只有定时公开的填）',
    NEW_INDICATOR:
      '新指标还缺这几项（timing 写 FLOW 累计数、STOCK 期末数、AVERAGE 平均数或 SCOPE 工作范围，direction 写 HIGHER、LOWER 或 NEUTRAL）',
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
    NEIGHBOUR: '相邻列',
    ANSWER: '填报人回答',
    NATURE: '常例',
  } as Record<string, string>,
  table: (number: number, place: string, title: string) => `表${number} ${place}${title === '' ? '' : ` ${title}`}`,
  notRead: (table: string, why: string) => `${table}：没有读入（${why === 'SKIPPED' ? '按回答略过' : '各行没有名称'}）`,
  guessed: (things: string[]) => `  ${things.join('；')}`,
  guess: (thing: string, text: string, origin: string) => `${thing}${quoted(text)}（取自${origin}）`,
  notFigures: (count: number) => `不是数字、没有读入的单元格：${count} 个`,
  answerBy: (how: string) => `    回答：--answer ${how}`,
  /** Stands above the questions, each of which is asked once. */
  asked: (count: number, file: string, hasNames: boolean) =>
    `待答 ${count} 个问题。答案写在 planbook import ${file} 之后，仍读入本草稿${hasNames ? `；${draftZh.aboutNames}` : ''}：`,
  aboutNames:
    '不是指标、地区或范围的名称，等号后写 SKIP；目录中没有的，写 NEW,code=代码,unit=单位,timing=FLOW,direction=HIGHER；要记作指标别名的，用 --alias 表中名称=代码',
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
  kinds: { district: '地区', scope: '范围', indicator: '指标', document: '文件', task: '任务', term: '名词' } as Record<
    string,
    string
  >,
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
  published: (number: number, revision: string) => `草稿 ${number} 已审定入库，修订号 ${revision}。`,
  publishedNothing: (number: number) => `草稿 ${number} 与账本一致，没有新的数字，账本没有改动。`,
  agreed: (number: number, at: string) => `草稿 ${number} 定于 ${at} 审定入库，服务器届时办理。`,
  discarded: (number: number) => `草稿 ${number} 已作废，账本没有改动。`,
  /** Stands above the reasons that people gave. */
  reasons: (count: number) => `核实说明 ${count} 条：`,
  /** A reason with the items that it was given for, and who gave it on which day. */
  reason: ({ items, reason, by, on }: GivenReason) => `  第 ${items} 项：${reason}（${by || '程序'}，${on}）`,
  unchecked: (count: number) => `超过${count}行有变化，没有作审核关系的核对；请分批导入。`,
  decided: (count: number, number: number, version: number) =>
    `已记录 ${count} 项处理，草稿 ${number} 现为第${version}版。`,
  noDrafts: '没有草稿。',
  more: (count: number) => `另有 ${count} 项未列出；加 --all 列出全部。`,
  exported: (count: number, path: string) => `已导出 ${count} 个数字到 ${path}。`,
};

export type DraftWords = typeof draftZh;
