/** The words of the document reader in Chinese, which are loaded with it; their shape is the shape of every language. */
export const documentZh = {
  outline: '目录',
  problems: '报告指出的问题',
  terms: '名词解释',
  parts: {
    RESULTS: '完成情况',
    PROBLEMS: '存在问题',
    GOALS: '目标',
    ARRANGEMENTS: '工作安排',
    OUTLOOK: '工作思路',
  },
  figures: (count: number) => `原文中标出 ${count} 条数据，点数字看指标、插入或比较；↑ ↓ 换下一个`,
  noFigures: '尚未从此文中收录数据。',
  search: '在文中查找',
  clear: '清除',
  next: '下一处',
  previous: '上一处',
  place: (at: number, count: number) => `第 ${at} 处，共 ${count} 处`,
  none: '文中没有。',
  close: '收起',
  explains: (term: string) => `名词解释：${term}`,
  copyCited: '复制原句和出处',
  allFigures: '该指标的全部数据',
  notHeld: '未收录这份文件。',
  cells: (sheet: string) => (sheet === '' ? '表中数据' : `工作表“${sheet}”中的数据`),
  row: (row: string) => `第 ${row} 行`,
  text: '原文',
  /** The list of what each document says of some indicators. */
  told: {
    between: '、',
    count: (count: number) => `${count} 份文件，最新的在前；点文件名看原文`,
    before: (title: string, number: string) => `此前《${title}》为 ${number}`,
  },
};

export type DocumentWords = typeof documentZh;
