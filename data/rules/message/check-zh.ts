/** The parts of an objection's sentence. */
export interface ObjectionParts {
  owner: string;
  indicator: string;
  /** The canonical name, which the sentence says in words. */
  period: string;
  /** The number as printed. */
  printed: string;
  /** The number that the printed one is compared with. */
  expected: string;
  unit: string;
  /** The check as it is declared, the other figure, or how many times. */
  by: string;
}

/** 审核关系: what is found where figures of a file are held against each other and against the ledger. */
export const checkZh = {
  forces: { MUST: '强制性', ASK: '核实性', WARN: '提示' },
  /** The warnings of a reader of a table. */
  warnings: {
    BLANKS_IN_NUMBER: () => '原表数字中间有空格，已按一个数读取。',
    PERIOD_GUESSED: (period: string) => `表中没有写明期间，按${period}读取。`,
    USUAL_NAME: (name: string) => `表中的名称按统计上的通行叫法读作“${name}”，请核对是否同一指标。`,
    PART_OF_NAME: (name: string) => `表中的名称只是“${name}”的一部分，也可能指别的，请核对是否同一指标。`,
    TOTAL_GUESSED: (place: string) => `合计一行按${place}的数读取，请核对表中各行是否齐全。`,
    FREQUENCY_GUESSED: (period: string) => `表中没有写明是月、季还是年，按${period}读取。`,
    DISTRICT_GUESSED: (place: string) => `表中没有写明地区，按同一工作表其他表的${place}读取。`,
    IN_BRACKETS: () => '括号里的数按负数读取。',
    PART_GUESSED: (part: string) => `旁边有几列数，这一列没有写明是哪一列的，按“${part}”读取。`,
    UNIT_GUESSED: (unit: string) => `这一项没有写明单位，按它所属一项的单位（${unit}）读取。`,
    HIDDEN: () => '这个数所在的行或列在原表中是隐藏的，请核对是否应当读取。',
    REACH_GUESSED: () => '当月还是累计由相邻各列推断。',
    BLANK_COLUMN: (cell: string) => `最新一列（${cell}）是空的：按没有填写处理，既不作零，也不撤回。`,
  } satisfies Record<string, (about: string) => string>,
  /** Words for a figure that was corrected or withdrawn before, and is proposed again. */
  takenBack: {
    WITHDRAWAL: ({ by: who, on, ground }) =>
      `以前报送过，于${on}由${who || '程序'}撤回（${ground || '没有写明原因'}），现又报送；请写明为什么。`,
    CORRECTION: ({ by: who, on, ground }) =>
      `于${on}由${who || '程序'}更正过（依据：${ground || '没有写明'}），现报送的是更正前的数，采用即恢复原数；请核对，采用的写明为什么。`,
  } satisfies Record<'WITHDRAWAL' | 'CORRECTION', (said: { by: string; on: string; ground: string }) => string>,
  /** Words for a figure that a merge of two indicators moves to where another number stands. */
  merged: ({ value, document }: { value: string; document: string }) =>
    `并入的指标同期同口径已有另一数${value}（${document}）；采用的并存为另一版本，不采用的不再保留。`,
  /** Words for a draft of so many rows that they were not held against each other. */
  unchecked: (count: string) =>
    `本草稿共有${count}行变动，行数过多，系统没有作审核关系的核对；请分批导入，或另行核对后写明如何核对。`,
  objections: {
    SUM: (s) => `${subject(s)}为${s.printed}${s.unit}，各分项合计为${s.expected}${s.unit}，两者不符${by(s)}。`,
    PART: (s) => `${subject(s)}为${s.printed}${s.unit}，大于其所属的${s.expected}${s.unit}${by(s)}。`,
    CUMULATIVE: (s) =>
      `${subject(s)}累计为${s.printed}${s.unit}，上期累计加当月为${s.expected}${s.unit}；如以前月份有调整请说明。`,
    DISTRICTS: (s) =>
      `${subject(s)}为${s.printed}${s.unit}，各区合计为${s.expected}${s.unit}；如有不分区的部分请说明。`,
    GROWTH: (s) =>
      `${subject(s)}增速为${s.printed}%，按本期数和基数计算为${s.expected}%；如基数有调整或按其他口径计算请说明。`,
    RANK: (s) => `${subject(s)}的位次为第${s.printed}，与数值的先后不一致（${s.by}）。`,
    UNIT: (s) =>
      `${subject(s)}按${s.unit}读取，账本中这个指标按${s.expected}计，两种单位不能换算，请核对是不是同一个指标。`,
    FALLING: (s) =>
      `${subject(s)}累计为${s.printed}${s.unit}，少于${s.by}的${s.expected}${s.unit}；如以前月份有调整请说明。`,
    FACTOR: (s) =>
      `${subject(s)}为${s.printed}${s.unit}，与上期的${s.expected}${s.unit}相差约${s.by}倍，请核对单位和小数点。`,
    UNUSUAL: (s) =>
      `${subject(s)}为${s.printed}${s.unit}，比上期（${s.expected}${s.unit}）的变动是通常的${s.by}倍，请核实。`,
  } satisfies Record<string, (said: ObjectionParts) => string>,
  /** The title and the headings of a sheet that lists objections, and what the name of a marked copy ends in. */
  list: {
    sheet: '审核意见',
    copy: '（标出问题）',
    headers: ['工作表', '单元格', '类别', '审核意见'],
    untouched: '账本没有改动。强制性的改正后才能审定入库，核实性的改正或写明原因。',
  },
};

function subject({ owner, period, indicator }: ObjectionParts): string {
  return `${owner}${period}${indicator}`;
}

function by({ by: rule }: ObjectionParts): string {
  return rule === '' ? '' : `（${rule}）`;
}

export type CheckWords = typeof checkZh;
/** The warnings of a reader of a table. */
export type ReadWarningCode = keyof CheckWords['warnings'];
export type ObjectionCode = keyof CheckWords['objections'];
