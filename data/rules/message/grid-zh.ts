import { quotedName } from './quoted.ts';

const UNTOUCHED = '文件没有读入，账本没有改动。';

/** Words about files of tables that are brought in. */
export const gridZh = {
  /** Why a file is not read, that nothing was changed, and what to do. */
  faults: {
    EMPTY: () => `文件是空的，里面没有任何单元格有内容。${UNTOUCHED}请核对是否选错了文件。`,
    TOO_LARGE: (_, megabytes) =>
      `文件超过${megabytes}MB。${UNTOUCHED}请删去图片和无关的工作表，或分成几个文件后再导入。`,
    TOO_MANY_CELLS: (_, cells) =>
      `文件中有内容的单元格超过${cells.toLocaleString('zh-CN')}个。${UNTOUCHED}请按工作表或年份分成几个文件后再导入。`,
    TOO_MUCH_INSIDE: (_, megabytes) =>
      `文件解压后${megabytes > 0 ? `超过${megabytes}MB` : '大于它自己标明的大小'}。${UNTOUCHED}请在Excel或WPS中打开，删去空白的行列后另存再导入。`,
    TOO_WIDE: (_, row) =>
      `第${row}行的列数超过一张工作表所能有的16384列。${UNTOUCHED}请核对列与列之间用的是不是逗号、分号或制表符。`,
    LONG_CELL: (_, row) => `第${row}行有一个单元格超过32767个字符。${UNTOUCHED}请核对这一行的引号和分隔符是否完整。`,
    NOT_A_TABLE: (what) =>
      `这${what === '' ? '不是表格文件' : `是${what}文件，不是表格`}。${UNTOUCHED}请选择.xlsx、.xls或.csv文件。`,
    ENCRYPTED: () =>
      `文件已加密（设有打开密码，或受权限管理保护）。${UNTOUCHED}请在Excel或WPS中打开，取消密码后另存再导入。`,
    OPEN_DOCUMENT: () => `这是.ods文件。${UNTOUCHED}请在LibreOffice、Excel或WPS中另存为.xlsx后再导入。`,
    BINARY_FORMAT: () => `这是.xlsb二进制工作簿。${UNTOUCHED}请在Excel或WPS中另存为.xlsx后再导入。`,
    OLD_FORMAT: () => `这是Excel 5以前的.xls。${UNTOUCHED}请在Excel或WPS中另存为.xlsx后再导入。`,
    DAMAGED: (part) =>
      `文件已损坏${part === '' ? '' : `（${part}）`}，不能读取。${UNTOUCHED}请在Excel或WPS中打开并修复，另存为.xlsx后再导入。`,
    PACKED_OTHERWISE: (part) =>
      `文件中的${part}采用了不能读取的压缩方式。${UNTOUCHED}请在Excel或WPS中另存为.xlsx后再导入。`,
    ENCODING: () =>
      `文件的文字编码既不是UTF-8，也不是GB18030（含GBK）。${UNTOUCHED}请用Excel或WPS另存为“CSV UTF-8”后再导入。`,
    QUOTE: (_, line) =>
      `第${line}行起有一个双引号没有配对，其后的内容分不清属于哪一格。${UNTOUCHED}请补上或删去这个引号后再导入。`,
    NEWER_GRID: () => `这张表由更新版本的加载项读出，服务器的程序还不认识。${UNTOUCHED}请管理员升级服务器后再读取。`,
    NOT_READ: () =>
      `读取这个文件时超出了时间或内存。${UNTOUCHED}请在Excel或WPS中打开，只留下数据，另存为.xlsx后再导入。`,
  } satisfies Record<string, (detail: string, count: number) => string>,
  /** Notes about a file that was read. */
  notes: {
    MACROS: () => '文件带有宏：没有运行，也不保存。',
    EXTERNAL_LINKS: (_, count) => `文件链接了${count}个外部工作簿：取的是文件保存时的数值，没有更新。`,
    HIDDEN_SHEETS: (_, count) => `有${count}张隐藏的工作表，没有从中取数。`,
    HIDDEN_ROWS: (sheet, count) => `${quotedName(sheet)}有${count}个隐藏行。`,
    HIDDEN_COLUMNS: (sheet, count) => `${quotedName(sheet)}有${count}个隐藏列。`,
    NOT_CALCULATED: (sheet, count) =>
      `${quotedName(sheet)}有${count}个公式没有保存计算结果，没有取数；请在Excel或WPS中打开并保存后重新导入。`,
    ERROR_CELLS: (sheet, count) => `${quotedName(sheet)}有${count}个单元格是错误值（如#REF!），没有取数。`,
    INVISIBLE: (sheet, count) => `${quotedName(sheet)}有${count}个数被单元格格式隐藏，没有取数。`,
  } satisfies Record<string, (sheet: string, count: number) => string>,
};

export type GridWords = typeof gridZh;
export type GridFaultCode = keyof GridWords['faults'];
export type GridNoteCode = keyof GridWords['notes'];
