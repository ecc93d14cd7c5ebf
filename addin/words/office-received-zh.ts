/** The words about a received table that is set against the ledger. */
export const receivedZh = {
  title: '核对收到的表',
  about: '逐格与账本核对：一致、不一致、与另一版本一致、账本未收录。不留存，也不改动账本。',
  checkSelection: '核对所选区域',
  checkSheet: '核对本表',
  paste: '在此粘贴一张表（Ctrl+V）',
  pasteHint: '从Excel、WPS或网页中复制整块表格，连同标题和表头，粘贴到这里。',
  reading: (percent: number) => `正在读取表格，已读${percent}%`,
  checking: '正在与账本核对',
  cancel: '取消',
  done: (name: string, count: number) => `${name}：已核对${count}个数。`,
  pasted: '粘贴的表',
  nothing: '表中没有可以核对的数。请连同表头和各行的名称一起选定或粘贴。',
  filters: '核对结果',
  list: '核对结果列表',
  goTo: (cell: string) => `转到${cell}`,
  more: (count: number) => `再列出${count}个`,
  mark: '标在表上',
  unmark: '清除标记',
  marked: (count: number, left: number) =>
    count === 0
      ? '没有需要标出的数，工作表未改动。'
      : `已在表上标出${count}个单元格，底色为条件格式，说明为批注，可随时清除。${left > 0 ? `其余${left}个没有标出，请分块核对。` : ''}`,
  unmarked: (count: number) => `已清除${count}个单元格的标记，原有的格式和批注未改动。`,
  /** Above the sentence in the comment on a cell, by which the comment is known as ours. */
  remark: '计划簿核对',
  questions: '以下各项不能认定，回答后重新核对',
  waits: (count: number, cells: string, isAll: boolean) => `${count}个数（${cells}${isAll ? '' : '等'}）`,
  answer: '回答',
  confirm: '确定',
  again: '重新核对',
};

/** The words about the check of a workbook. */
export const workbookCheckZh = {
  title: '检查工作簿',
  about: '逐个检查联动表和PLAN公式：是否最新、有无自填、是否失效，可转到所在单元格。检查不改动工作簿。',
  check: '检查工作簿',
  again: '重新检查',
  reading: (percent: number) => `正在检查，已查${percent}%`,
  cancel: '取消',
  done: (tables: number, formulas: number) => `共${tables}个联动表、${formulas}个PLAN公式。`,
  filters: '检查结果',
  list: '检查结果列表',
  states: {
    BROKEN: '失效',
    OTHER_BRANCH: '不在历次版本中',
    AHEAD: '服务器版本较旧',
    BEHIND: '有新数据',
    TYPED_OVER: '有自填',
    ERROR: '显示错误值',
    WAITING: '正在取数',
    FROZEN: '已冻结为数值',
    UNKNOWN: '有无新数据待查',
    CURRENT: '已是最新',
  },
  formulas: (count: number) => `${count}个PLAN公式`,
  frozen: (count: number) => `${count}个冻结的PLAN公式`,
  typed: (title: string, count: number) => `${title}：${count}格自填`,
  goTo: (place: string) => `转到${place}`,
  more: (count: number) => `再列出${count}项`,
  mendAll: '全部修复',
  mending: '正在修复…',
  mendAbout: (lost: number, broken: number) => {
    const first = [lost > 0 && `重新联动${lost}个失效的表`, broken > 0 && `重新录入${broken}个失效公式`].filter(
      (one) => one !== false,
    );
    if (first.length === 0) return '全部修复即全部刷新，之后可以撤销。';
    return `全部修复：先${first.join('，')}，这一步不能撤销，您自己的列不动；再全部刷新，刷新可以撤销。`;
  },
  mended: (tables: number, formulas: number, isCancelled: boolean) => {
    const made = [tables > 0 && `已重新联动${tables}个表`, formulas > 0 && `已重新录入${formulas}个公式`].filter(
      (one) => one !== false,
    );
    return `${[...made, isCancelled ? '刷新已取消' : '已全部刷新'].join('，')}。`;
  },
  undoAbove: '要退回刷新前的内容，请用上方的“撤销刷新”。',
  notMended: '以下各项没有修复：',
  why: (title: string, reason: string) => `${title}：${reason}`,
  lockedFormulas: (sheets: string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join('、')}受保护，其中的公式没有重新录入。请先撤销工作表保护。`,
  stillBroken: (count: number) => `${count}个公式重新录入后仍然失效，函数名多半有误，请转到单元格查看。`,
  errorsStay: (count: number) => `${count}个公式显示错误值：参数有误，或账本没有所查的数，请转到单元格查看。`,
  typedStays: (count: number) => `${count}格自填的数保留，不当作失效。`,
};

/** The words about the day as of which a whole workbook is shown. */
export const workbookAsOfZh = {
  label: '整本工作簿的查询时点',
  apply: '整本按此时点显示',
  shown: (name: string) => `整本工作簿按查询时点显示：${name}。其后公布的数据不计入，PLAN公式也是。`,
  others: (count: number) => `另有${count}个联动表按自己的时点显示。`,
  bringOthers: '一并按此时点',
  back: '回到最新',
  early: (day: string) => `账本中最早的文件公布于${day}，在此之前没有数据，工作簿保持不变。请选这一天或其后的日期。`,
};

/** The words about what is done when a workbook is opened. */
export const workbookOpeningZh = {
  label: '打开本工作簿时',
  ask: '以后打开本工作簿时要自动刷新吗？可随时更改，自动刷新也能撤销。',
  options: { TELL: '只提示有新数据', REFRESH: '自动刷新' },
};

/** The words about the places in which the figures of a linked table are printed. */
export const tableSourcesZh = {
  /** Above the sentence in the comment on a cell, by which the comment is known as ours. */
  remark: '计划簿来源',
  title: (table: string) => `来源表 ${table}`,
  about: (revision: number, asked: string | undefined) =>
    `按账本第${revision}版${asked === undefined ? '' : `、查询时点${asked}`}列出；表中数值更新后请重新生成。`,
  headers: ['单元格', '行', '列', '表中数值', '原文', '文件', '位置', '公布日期', '说明'],
  document: (title: string, standing: 'DRAFT' | 'IN_FORCE' | 'EXPIRED' | 'WITHDRAWN') =>
    `《${title}》${{ DRAFT: '（草案）', IN_FORCE: '', EXPIRED: '（已失效）', WITHDRAWN: '（已撤回）' }[standing]}`,
  section: (section: string) => `章节${section}`,
  typedOver: (printed: string) => `表中为自填，来源为${printed}`,
  listed: (sheet: string, count: number) =>
    count === 0
      ? `表中没有出自文件的数，来源表“${sheet}”为空。`
      : `来源表已放在新工作表“${sheet}”中，共${count}个单元格；联动表保持不变。`,
  noted: (made: number, left: number) =>
    `已在${made}个单元格加上来源批注，可随时清除。${left > 0 ? `另有${left}个单元格已有您的批注或超出1000个，没有加。` : ''}`,
  unnoted: (count: number) => `已清除${count}个来源批注，您自己的批注未改动。`,
};
