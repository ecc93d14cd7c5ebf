import type { AskedBy, DraftFaultCode } from '../gate-words.ts';
import { quotedName, saidNames } from './quoted.ts';

const LEDGER = '账本没有改动。';
const DRAFT = '草稿没有改动。';

/** The places of items of a draft by their names, such as 31-aaf626, with commas between them: how a person tells them in a command. */
export function itemPlaces(names: string): string {
  return names.replaceAll(/\b(\d+)-[0-9a-f]{6}\b/g, '$1');
}

type Sentence = (...about: string[]) => string;

/** The faults of which what to do is told in terms of the command line or of the API. */
type AdvisedCode =
  | 'NO_DRAFT'
  | 'PUBLISHED'
  | 'OWN_DRAFT'
  | 'NO_ITEM'
  | 'DECIDED_SINCE'
  | 'HOUR_AGREED'
  | 'OPEN_QUESTION'
  | 'OBJECTION'
  | 'UNEXPLAINED'
  | 'NO_FIGURE'
  | 'NO_COLUMN'
  | 'HEADER_CHANGED';

export interface DraftFaultWords {
  /** Sentences that are the same however somebody asks. */
  plain: Record<Exclude<DraftFaultCode, AdvisedCode>, Sentence>;
  advised: Record<AskedBy, Record<AdvisedCode, Sentence>>;
}

const THING_FAULTS: Record<string, (value: string, of: string) => string> = {
  PART: (value) =>
    `${quotedName(value)}不能识别，可写 code、name、nameEn、unit、timing、direction、topic、parent、within`,
  WORD: (value, words) => `${quotedName(value)}应为${words}之一`,
  CODE: (value) => `代码${quotedName(value)}应由大写英文字母开头，只含大写字母、数字和下划线`,
  TAKEN: (value, name) => `${quotedName(value)}已用于${quotedName(name)}`,
  AREA_CODE: (value) =>
    `${quotedName(value)}不是 GB/T 2260 的六位行政区划代码；没有国标代码的地区，用 SZ-DP 这样的自编代码`,
  AREA_RANK: (value) => `${quotedName(value)}的级别与名称不符`,
  AREA_PARENT: (value, parent) => `${quotedName(value)}不在${quotedName(parent)}的代码之下`,
};

/** Why a value cannot be one of the catalogue. */
const VALUE_FAULTS: typeof THING_FAULTS = {
  ...THING_FAULTS,
  EMPTY: () => '不能为空',
  LONG: (value, most) => `${quotedName(value)}超过${most}字`,
  TOPIC: (value) => `没有${quotedName(value)}这一领域`,
  DELAY: (value, most) => `滞后月数应为0到${most}的整数，不能是${value}`,
  JANUARY_FEBRUARY: () => '1—2月合并发布的，应为月度指标',
  SHORT_PHRASE: (value, least) => `提示语${quotedName(value)}不足${least}字，容易误认`,
  WATCHED_TWICE: (value) => `${quotedName(value)}不能既是提示语又是排除语`,
  STAGE: (value) => `${quotedName(value)}不是建设阶段`,
  STAGES: (value, of) => `${quotedName(of)}不在${quotedName(value)}之后`,
  CIRCLE: (value) => `关系绕成一圈：${value}`,
  MISFIT: (value) => `与${quotedName(value)}的数不能相加，时间属性或计量单位不同`,
  COMPLETE: (value) => `对${quotedName(value)}，只有组成部分才谈得上齐全`,
};

const MERGE_FAULTS: Record<string, (value: string, of: string) => string> = {
  SAME: () => '两者本是同一指标',
  TIMING: () => '时间属性不同，一个可累计，一个不可累计',
  UNIT: (value, of) => `计量单位${quotedName(value)}与${quotedName(of)}不能换算`,
  RELATED: () => '两者之间登记了关系，请先删去',
};

/** Why a draft is not undone. */
const UNDO_FAULTS: Record<string, (number: string, about: string, of: string) => string> = {
  UNDONE: (number, by) => `第${number}号草稿已由第${by}号草稿撤销。${LEDGER}要恢复它，请撤销第${by}号草稿。`,
  CHANGED: (number, names) =>
    `第${number}号草稿入库之后，${saidNames(names)}又有改动，不能撤销。${LEDGER}请先撤销后来的草稿，或逐个更正。`,
  ADDED: (number, names) =>
    `第${number}号草稿新增的${saidNames(names)}已列入词典，不能撤销。${LEDGER}请在词典中更改；与别的指标重复的，请并入那个指标。`,
  MIXED: (number, holder, merged) =>
    `第${number}号草稿入库之后，${quotedName(holder)}又有数字入库，分不清是否属于${quotedName(merged)}，不能撤销。${LEDGER}请先撤销后来的草稿。`,
  DATA_SET: (number) => `第${number}号草稿是程序自带的数据，不能整个撤销。${LEDGER}请逐个更正，或撤回有误的文件。`,
};

/** Items of a draft by their places; a figure of the ledger by its code. */
function itemsZh(names: string): string {
  const places = itemPlaces(names);
  return places === names ? names : `第${places}项`;
}

const plain: DraftFaultWords['plain'] = {
  UNREADABLE: (path = '') =>
    `读不了文件${quotedName(path)}：没有这个文件，它是文件夹，或无权读取。${LEDGER}请核对路径后再导入。`,
  DISCARDED: (number = '') => `第${number}号草稿已作废。${LEDGER}请重新导入。`,
  FORBIDDEN: (codes = '', districts = codes) =>
    `没有权限办理${saidNames(districts.trim()) || '跨地区的内容'}。${LEDGER}请由有该地区权限的人员办理。`,
  NO_PERSON: (login = '') => `没有登录名为${quotedName(login)}的在任人员。${LEDGER}用 planbook person list 列出人员。`,
  NOT_A_NUMBER: (value = '') =>
    `${quotedName(value)}不是数字。${LEDGER}请写成 2500.99 这样的十进制数，不带逗号和单位。`,
  NOT_A_PLACE: (value = '') => `${quotedName(value)}不能是位次。${LEDGER}位次请填不小于 1 的整数，如 3。`,
  NO_VALUE: (item = '') => `${itemsZh(item)}没有数值，不能填数。${LEDGER}请选择采用或不采用。`,
  CONFLICT: (item = '') =>
    `${itemsZh(item)}与账本中他人后来入库或更正过的数字、或与本草稿另一项不一致。${LEDGER}请核对后采用其中一个。`,
  NOT_PUBLISHED: (number = '') => `第${number}号草稿没有写入账本的内容，无可撤销。${LEDGER}`,
  NOT_UNDONE: (number = '', reason = '', ...[about = '', of = '']) =>
    UNDO_FAULTS[reason]?.(number, about, of) ?? `第${number}号草稿不能撤销。${LEDGER}请逐个更正。`,
  NOT_OWN_DECISION: (item = '') =>
    `${itemsZh(item)}没有您作出的处理可撤销。${DRAFT}请重新查看；他人的处理可另作处理代替。`,
  LONG_REASON: (most = '') => `说明超过${most}字。${DRAFT}请写短些。`,
  BAD_CHECK: (line = '', text = '') =>
    `自定审核关系第${line}行不能识别：${text}。文件没有读入，${LEDGER}请写成“必须 甲 = 乙 + 丙”或“核实 甲 ≤ 乙”。`,
  BUILT_ON: (item = '') => `${itemsZh(item)}要撤回的数字后来已更正。${LEDGER}请先撤回更正。`,
  NOT_AN_INSTANT: (text = '') => `${quotedName(text)}不是时间。${DRAFT}请写成 2024-08-01T09:00:00+08:00。`,
  NOT_A_DATE: (text = '') => `${quotedName(text)}不是日期。${LEDGER}请写成 2024-07-31、2024-07 或 2024。`,
  NOT_CURRENT: (code = '') => `${code}已被更正或撤回。${LEDGER}请用现行数字的编号。`,
  NO_GROUND: () => `没有写明依据。${LEDGER}请写明文件、函件或文号。`,
  SAME_VALUE: (figure = '', value = '') => `${figure}现在就是${value}。${LEDGER}无需更正。`,
  NO_REVISION: (name = '') => `账本中没有修订号${quotedName(name)}。${LEDGER}请核对修订号。`,
  NO_DOCUMENT: (code = '') => `账本中没有代码为${quotedName(code)}的文件。${LEDGER}请核对代码。`,
  CORRECTED_SINCE: (of = '', codes = '') =>
    `${of}中有数字后来已更正（${codes}），不能整批撤回。${LEDGER}请先撤回更正。`,
  NOTHING_TO_WITHDRAW: (of = '') => `${of}没有现行数字可撤回。${LEDGER}请核对代码或修订号。`,
  COLUMN_TWICE: (header = '') => `列${quotedName(header)}出现了两次。文件没有读入，${LEDGER}请删去一列。`,
  UNCLOSED_QUOTE: (line = '') => `第${line}行起的引号没有闭合。文件没有读入，${LEDGER}请补上引号后重新导入。`,
  NO_FIGURES: (name = '') => `${name}中没有读出数字。${LEDGER}请核对每行是否有名称、每列是否有表头。`,
  NO_FILE: (digest = '') =>
    `没有上传过摘要为${quotedName(digest)}的文件，或已清除。${LEDGER}请先上传文件，再用上传时答复的摘要导入。`,
  CHANGED_SINCE: (number = '') => `第${number}号草稿在您查看之后已有改动。${DRAFT}请重新查看后再办理。`,
  BAD_ANSWER: (answer = '') =>
    `${quotedName(answer)}不是答案。文件没有读入，${LEDGER}请写成 UNIT=亿元、INDICATOR:表中名称=指标代码、2.PERIOD=2024-S1（第2个表）或 2.C.UNIT=万元（第2个表C列，行写 2.7，单元格写 2.C7）。`,
  NO_TABLE: (table = '', count = '') =>
    `文件中没有第${table}个表，读出的表有${count}个。文件没有读入，${LEDGER}请核对表的序号。`,
  NO_NUMBERS_THERE: (at = '', ...[table = '', range = '']) =>
    `第${table}个表的${at}没有数字，这个表的数字在${range}。文件没有读入，${LEDGER}请核对列号和行号。`,
  UNKNOWN_ANSWER: (answer = '', near = '') =>
    `词典中没有${quotedName(answer)}。文件没有读入，${LEDGER}${near === '' ? '' : `相近的有：${near}。`}请写词典中的代码或名称；确是新的指标或地区，写成 INDICATOR:表中名称=NEW,code=代码,…。`,
  BAD_THING: (printed = '', reason = '', ...[value = '', of = '']) =>
    `${quotedName(printed)}不能这样加入词典：${THING_FAULTS[reason]?.(value, of) ?? value}。文件没有读入，${LEDGER}请改正后重新导入。`,
  UNKNOWN_THING: (item = '', code = '') =>
    `${itemsZh(item)}用到的${quotedName(code)}本是草稿要新增的，现已定为不采用。${LEDGER}请采用它，或把用到它的各项也定为不采用。`,
  CATALOGUE_RIGHT: () =>
    `没有权限改动指标和地区的词典。${LEDGER}请由管理人员办理；只想本次读入的，用 INDICATOR:表中名称=指标代码 回答，不加别名。`,
  NO_THING: (text = '', near = '') =>
    `词典中没有${quotedName(text)}。${LEDGER}${near === '' ? '' : `相近的有：${near}。`}请写词典中的代码或名称。`,
  BAD_VALUE: (of = '', reason = '', ...[value = '', other = '']) =>
    `${quotedName(of)}不能这样登记：${VALUE_FAULTS[reason]?.(value, other) ?? value}。${LEDGER}请改正后再提交。`,
  THING_CHANGED: (name = '') => `${quotedName(name)}在您查看之后已有改动。${LEDGER}请重新查看后再改。`,
  NOTHING_NEW: (name = '') => `${quotedName(name)}本来就是这样登记的。${LEDGER}无需再改。`,
  NOT_ONE: (kept = '', merged = '', ...[reason = '', value = '', other = '']) =>
    `不能把${quotedName(merged)}并入${quotedName(kept)}：${MERGE_FAULTS[reason]?.(value, other) ?? ''}。${LEDGER}请核对是否同一指标。`,
  MERGE_WHOLE: (item = '') =>
    `合并指标要么全部入库，要么不办：${itemsZh(item)}不能不采用。${LEDGER}请改为采用，或作废草稿。`,
  MERGE_STALE: (name = '') => `提出合并之后，${quotedName(name)}又有数字入库。${LEDGER}请作废这份草稿，重新提出合并。`,
  MERGED_SINCE: (name = '', into = '') =>
    `提出合并之后，${quotedName(name)}已并入${quotedName(into)}。${LEDGER}请作废这份草稿；仍需合并的，请重新提出。`,
  NOT_TEXT: (name = '') =>
    `${name}既不是UTF-8也不是GB18030编码的文本。文件没有读入，${LEDGER}请另存为UTF-8编码的.csv。`,
};

/** The sentences that tell what is wrong. The advice follows them. */
const wrong = {
  NO_DRAFT: (number = '') => `没有第${number}号草稿。${LEDGER}`,
  PUBLISHED: (number = '') => `第${number}号草稿已审定入库，不能再改。${LEDGER}`,
  OWN_DRAFT: (number = '') => `第${number}号草稿由同一人填报，须由另一人审定。${LEDGER}`,
  NO_ITEM: (item = '', number = '') => `第${number}号草稿中没有${quotedName(item)}这一项。${DRAFT}`,
  DECIDED_SINCE: (item = '') => `${itemsZh(item)}在您查看之后已由他人处理。${DRAFT}`,
  HOUR_AGREED: (by = '', at = '') =>
    `审定入库时间已由${by || '程序'}定于 ${at}（北京时间），届时以${by ? '其' : '程序'}名义入库，他人不能再改。${DRAFT}`,
  OPEN_QUESTION: (item = '') => `${itemsZh(item)}还有未回答的问题。${LEDGER}`,
  OBJECTION: (item = '') => `${itemsZh(item)}与有关数字对不上（强制性审核）。${LEDGER}`,
  UNEXPLAINED: (item = '') => `${itemsZh(item)}有待核实（核实性审核）。${LEDGER}`,
  NO_FIGURE: (code = '') => `账本中没有编号为${quotedName(code)}的数字。${LEDGER}`,
  NO_COLUMN: (header = '') => `表头${quotedName(header)}不是长表的列名。文件没有读入，${LEDGER}`,
  HEADER_CHANGED: (added = '', removed = '') =>
    `表头与以前确认过的不同，文件没有读入，${LEDGER}${added === '' ? '' : `新出现：${saidNames(added)}。`}${removed === '' ? '' : `不再有：${saidNames(removed)}。`}`,
};

const advised: DraftFaultWords['advised'] = {
  COMMAND_LINE: {
    NO_DRAFT: (number) => `${wrong.NO_DRAFT(number)}用 planbook draft 列出全部草稿。`,
    PUBLISHED: (number) => `${wrong.PUBLISHED(number)}已入库的数字请用 planbook correct 更正。`,
    OWN_DRAFT: (number) => `${wrong.OWN_DRAFT(number)}请用 --person 指明审定人。`,
    NO_ITEM: (item, number) => `${wrong.NO_ITEM(item, number)}用 planbook draft ${number} 列出各项。`,
    DECIDED_SINCE: (item, number) => `${wrong.DECIDED_SINCE(item)}请用 planbook draft ${number} 重新查看。`,
    HOUR_AGREED: (number, by, at) =>
      `${wrong.HOUR_AGREED(by, at)}请先取消定时，再作处理：planbook publish ${number} --cancel`,
    OPEN_QUESTION: (item) => `${wrong.OPEN_QUESTION(item)}请先回答，或不采用。`,
    OBJECTION: (item, number) => `${wrong.OBJECTION(item)}请用 planbook draft ${number} 查看，改正或不采用。`,
    UNEXPLAINED: (item = '', number = '') =>
      `${wrong.UNEXPLAINED(item)}请核对后写明原因：planbook decide ${number} ${itemPlaces(item)} accept --because 原因；或改正、不采用。`,
    NO_FIGURE: (code) => `${wrong.NO_FIGURE(code)}编号见 planbook export 的 figure 一列。`,
    NO_COLUMN: (header) => `${wrong.NO_COLUMN(header)}列名见 planbook export 写出的表头。`,
    HEADER_CHANGED: (added, removed) => `${wrong.HEADER_CHANGED(added, removed)}核对后加 --anew 按新表头重新识别。`,
  },
  API: {
    NO_DRAFT: (number) => `${wrong.NO_DRAFT(number)}请查询 drafts 列出草稿。`,
    PUBLISHED: (number) => `${wrong.PUBLISHED(number)}已入库的数字请用 correctFigure 更正。`,
    OWN_DRAFT: (number) => `${wrong.OWN_DRAFT(number)}请由另一人用 publishDraft 审定。`,
    NO_ITEM: (item, number) => `${wrong.NO_ITEM(item, number)}各项的 id 见该草稿的 items。`,
    DECIDED_SINCE: (item) => `${wrong.DECIDED_SINCE(item)}请重新查询该草稿的 items 和 version。`,
    HOUR_AGREED: (_, by, at) => `${wrong.HOUR_AGREED(by, at)}请先由有审定权限的人用 cancelHour 取消定时，再作处理。`,
    OPEN_QUESTION: (item) =>
      `${wrong.OPEN_QUESTION(item)}请按该草稿的 questions 用 importFile(answers:) 回答，或用 decideItems 改正、不采用。`,
    OBJECTION: (item) => `${wrong.OBJECTION(item)}请查看该草稿各项的 warnings，用 decideItems 改正或不采用。`,
    UNEXPLAINED: (item) =>
      `${wrong.UNEXPLAINED(item)}请核对后用 decideItems 采用，并在 reason 中写明原因；或改正、不采用。`,
    NO_FIGURE: (code) => `${wrong.NO_FIGURE(code)}请给出数字的 id，或 GET /export.csv 中 figure 一列的编号。`,
    NO_COLUMN: (header) => `${wrong.NO_COLUMN(header)}列名见 GET /export.csv 的表头。`,
    HEADER_CHANGED: (added, removed) =>
      `${wrong.HEADER_CHANGED(added, removed)}核对后在 importFile 中加 isAnew: true，按新表头重新识别。`,
  },
};

export const draftFaultsZh: DraftFaultWords = { plain, advised };
