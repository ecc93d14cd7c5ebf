import { catalogueFactZh } from '../../data/rules/message/catalogue-fact-zh.ts';
import type { Decision, DraftKind, DraftState, Thing } from '../ask/office.ts';
import { FINDINGS } from './office-sheet-zh.ts';

/** The words of the list of drafts. */
export const draftsZh = {
  states: { OPEN: '未入库', PUBLISHED: '已入库', DISCARDED: '已作废' } satisfies Record<DraftState, string>,
  label: '草稿',
  stateLabel: '草稿的状态',
  none: {
    OPEN: '没有未入库的草稿。选择或拖入一个表格文件，即可开始。',
    PUBLISHED: '还没有草稿审定入库。',
    DISCARDED: '没有作废的草稿。',
  } satisfies Record<DraftState, string>,
  openedAt: (time: string) => `${time}建立`,
  due: (time: string) => `定于${time}入库`,
  noItems: '没有内容',
  findings: FINDINGS,
  count: (finding: string, count: number) => `${finding} ${count}`,
};

/** The words about one draft: its items, and the decisions about them. */
export const draftZh = {
  back: '返回草稿列表',
  gone: (number: number) => `没有草稿 ${number}，或您没有查看它的权限。`,
  loading: '正在加载',
  kindNames: {
    FILE: '表格文件',
    LONG_FORM: '逐行填写的表',
    CORRECTION: '更正',
    WITHDRAWAL: '撤回',
    UNDO: '撤销',
    CATALOGUE: '词典改动',
    DATA_SET: '数据集',
  } satisfies Record<DraftKind, string>,
  version: (number: number, version: number) => `草稿 ${number} 第${version}版`,
  mineOpened: '我建立的',
  program: '程序',
  changedAt: (time: string) => `${time}改动`,
  revision: (name: string) => `数据版本 ${name}`,
  ground: (ground: string) => `依据：${ground}`,
  byProfile: '表头以前确认过，按当时的回答读入。',
  noRight: (names: string, count: number) => `填报人没有权限办理${names || '跨地区的内容'}，${count} 个数未读入。`,
  filter: '列出哪些',
  changes: '改动',
  doubtful: '存疑',
  notFigures: '不作数',
  search: '查找指标、地区或单元格',
  items: '草稿的各项',
  count: (count: number) => `${count} 项`,
  cells: (all: number, shown: number) => (all > shown ? `${all} 个单元格，列出前 ${shown} 个` : `${all} 个单元格`),
  notFigure: (cell: string, shown: string, why: string) => `${cell} “${shown}”：${why}`,
  kinds: catalogueFactZh.kinds,
  noValue: '没有数值',
  withdrawn: '撤回',
  valueIn: (value: string, unit: string) => `${value}${unit}`,
  became: (before: string) => `${before} → `,
  held: (value: string) => `账本现为 ${value}`,
  notHeld: '账本没有这个数',
  against: (difference: string, percent: string | null) =>
    `与账本相差 ${difference}${percent === null ? '' : `（${percent}）`}`,
  vintages: '账本中同一数的各次公布',
  vintage: (value: string, document: string, publishedOn: string) =>
    [value, document, publishedOn].filter((part) => part !== '').join('，'),
  recent: '前几期与本次',
  period: (name: string, value: string) => `${name} ${value}`,
  proposed: (name: string, value: string) => `本次 ${name} ${value}`,
  semicolon: '；',
  lookAt: '请核对',
  remark: (text: string) => `批注：${text}`,
  cited: (place: string, shown: string) => (shown === '' ? place : `${place}：“${shown}”`),
  things: { DISTRICT: '地区', INDICATOR: '指标', MEASURE: '数值类型', PERIOD: '时期', UNIT: '单位' } satisfies Record<
    Thing,
    string
  >,
  factsLabel: '登记的内容',
  noFact: '无',
  changesOf: (labels: string) => `改动：${labels}`,
  thingsLabel: '读作什么，取自哪里',
  open: '待答',
  decided: { ACCEPT: '采用', REJECT: '不采用', VALUE: '改为', UNDECIDE: '撤销处理' } satisfies Record<Decision, string>,
  decidedTo: (decided: string, value: string | null) => (value === null ? decided : `${decided}${value}`),
  onItsWay: (decided: string) => `${decided}（待送达）`,
  decidedBy: ({ what, by, at, reason }: DecidedBy) =>
    `${by} ${at}：${what}${reason === null ? '' : `，原因：${reason}`}`,
  accept: '采用',
  reject: '不采用',
  acceptAlike: (count: number) => `同类 ${count} 项都采用`,
  otherValue: (unit: string) => (unit === '' ? '改为' : `改为（${unit}）`),
  change: '改',
  notNumber: '请填一个数，如 690.2。',
  otherUnit: (typed: string, unit: string) =>
    unit === ''
      ? `这一项没有单位，不能按“${typed}”填，请只填数。`
      : `这一项的单位是${unit}，不能按“${typed}”填，请换算成${unit}后再填。`,
  reason: '原因（可不填，回车即采用）',
  told: (what: string, name: string, count: number) => `${what}：${name}${count > 1 ? ` 等 ${count} 项` : ''}`,
  undo: '撤销',
  tellingAlike: (what: string) => `${what}同类各项，正在送出……`,
  undone: (name: string, count: number) => `已撤销：${name}${count > 1 ? ` 等 ${count} 项` : ''}`,
  nothingToUndo: '没有可撤销的处理。',
  keptAway: (count: number) => `连接不上服务器，${count} 项处理已记下，服务器恢复后自动送出，请不要关闭本页。`,
  keptSignedOut: (count: number) => `登录已失效，${count} 项处理已记下，重新登录后自动送出。`,
  keptOnPage: (count: number) =>
    `登录已失效，${count} 项处理已记在本页，请不要关闭。请在新打开的页面登录，再回到本页，即自动送出。`,
  unsent: (draft: number, count: number) => `草稿 ${draft} 有 ${count} 项处理还没有送出，打开草稿即送出。`,
  unsentSignedOut: (count: number) => `有 ${count} 项处理还没有送出，都已记下，重新登录后请打开草稿送出。`,
  openUnsent: '打开草稿',
  theirs: (what: string) => `现有处理：${what}。`,
  mine: (name: string, what: string, count: number) =>
    `您的处理：${name}${count > 1 ? ` 等 ${count} 项` : ''} ${what}。`,
  insist: '仍按我的处理',
  leave: '保留现状',
  keys: '快捷键',
  keyActs: {
    next: '下一项',
    previous: '上一项',
    nextDoubtful: '下一个存疑的',
    accept: '采用',
    reject: '不采用',
    edit: '改数值',
    explain: '写原因',
    acceptAlike: '同类都采用',
    undo: '撤销',
    publish: '审定入库',
    back: '返回',
    help: '显示或收起快捷键',
  } satisfies Record<string, string>,
};

/** A decision that was made, with its maker. */
interface DecidedBy {
  what: string;
  by: string;
  at: string;
  reason: string | null;
}
