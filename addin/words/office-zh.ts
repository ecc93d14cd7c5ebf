import type { SheetUnread } from '../../data/sheet/fault/sheet-unread.ts';
import type { DraftState, ImportRelease, ItemFinding, OfficeRole } from '../ask/office.ts';

/** The words of the keeper's views in Chinese; their shape is the shape of every language. Each view has its own part. */
export const officeZh = {
  /** The frame of the view: who is signed in, and its inner pages. */
  entry: {
    pages: '录入的内容',
    pageNames: { drafts: '草稿', catalogue: '词典', people: '人员', entries: '日志' },
    purpose: '录入月报、年报等表格：读入文件，核对与账本的差异，审定入库。',
    signedOut: '录入须先登录。查找、一览、制表、联动表不用登录也能使用。',
    signOut: '退出',
    roles: { READER: '查阅', KEEPER: '填报', PUBLISHER: '审定', STEWARD: '管理' } satisfies Record<OfficeRole, string>,
    office: (role: string, district: string | null) => `${district ?? '全部地区'} ${role}`,
    noOffice: '没有任何权限',
    comma: '、',
    noRight: (offices: string) => `您的权限是${offices}，不能填报。需要填报的，请与管理人员联系。`,
    forStewards: '这一页只供管理人员使用。',
  },

  /** The list of drafts. */
  drafts: {
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
    findings: {
      NEW: '新增',
      DIFFERS: '不一致',
      OPEN: '待答',
      CONFLICTS: '冲突',
      SAID_TWICE: '重复',
      UNCHANGED: '未变',
      REJECTED: '不采用',
    } satisfies Record<ItemFinding, string>,
    count: (finding: string, count: number) => `${finding} ${count}`,
  },

  /** Reading the sheet that is open in Excel. */
  readSheet: {
    read: '读取本表',
    readSelection: '只读所选区域',
    hint: '读取Excel中打开的这张工作表（含隐藏行列和批注），工作簿不作改动。备注（旧式批注）读不到。',
    progress: (percent: number, isAgain: boolean) =>
      `${isAgain ? '读取时表有改动，正在从头重读' : '正在读取本表'} ${percent}%`,
    cancel: '取消',
    faults: {
      EMPTY: (sheet, address) => `“${sheet}”${address}没有内容，没有读取。请打开有数据的工作表，或选中有数据的区域。`,
      ONE_CELL: (sheet) => `“${sheet}”只选中了一个单元格，没有读取。请选中整块表格（连同标题和表头），或读取本表。`,
      PIECES: (sheet) => `“${sheet}”选中了几块区域，没有读取。请只选中一块，或读取本表。`,
      TOO_LARGE: (sheet, address) =>
        `“${sheet}”用到${address}，单元格超过50万个，没有读取。请选中要读的区域，再点“只读所选区域”。`,
      CHANGING: (sheet) => `“${sheet}”在读取时一再改动，没有读取。请等改动停下后再读。`,
      GONE: (sheet) => `“${sheet}”已不在工作簿里，没有读取。`,
    } satisfies Record<SheetUnread['code'], (sheet: string, address: string) => string>,
  },

  /** Bringing files in. */
  imports: {
    label: '读入文件',
    choose: '选择文件',
    hint: '或把文件拖到这里：.xlsx、.xls、.csv，可一次多个',
    files: '正在读入的文件',
    terms: (publishedOn: string, publisher: string, release: string) =>
      [`公布于${publishedOn}`, ...(publisher === '' ? [] : [publisher]), release].join(' · '),
    publishedOn: '公布日期（年、年-月或年-月-日）',
    badDate: '请写成2024、2024-07或2024-07-20的样子。',
    publisher: '发布单位',
    release: '公开方式',
    releases: { INTERNAL: '内部', PUBLIC: '公开' } satisfies Record<ImportRelease, string>,
    steps: { WAITING: '等待', SENDING: '正在上传', READING: '正在读入', DONE: '已读入草稿', FAILED: '没有读入' },
    progress: (name: string, step: string, percent: number | undefined) =>
      `${name}：${step}${percent === undefined ? '' : ` ${percent}%`}`,
    open: '打开草稿',
    remove: '从列表移除',
  },
};

export type OfficeWords = typeof officeZh;
