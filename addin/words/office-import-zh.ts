import type { SheetUnread } from '../../data/sheet/fault/sheet-unread.ts';
import type { ImportRelease } from '../ask/office.ts';

/** The words for reading the sheet that is open in Excel. */
export const readSheetZh = {
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
};

/** The words about a sheet into which figures are typed. */
export const typingFormZh = {
  label: '生成填报表',
  period: '时期',
  periodHint: '如 2024-06、2024-01/2024-09（1-9月累计）；留空则在表中逐行填写。',
  write: '写入新工作表',
  undo: '删除此表',
  written: (sheet: string, rows: number) =>
    `已生成工作表“${sheet}”，预填${rows}行。请在“数值”列填数，填好后点“读取本表”。`,
  typed: (sheet: string) => `“${sheet}”已填写或改动，没有删除。不再需要的，请在Excel中删除该工作表。`,
};

/** The words for bringing files in. */
export const importsZh = {
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
  readAnew: '按新表头读入',
  remove: '从列表移除',
};
