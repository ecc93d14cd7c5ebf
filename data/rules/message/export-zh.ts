/** Words about figures that are given out. */
export const exportZh = {
  fault: {
    UNKNOWN_ARGUMENT: (value: string, known: readonly string[]) =>
      `没有名为“${value}”的条件，数据没有导出。可用：${known.join('、')}。`,
    UNKNOWN_WORD: (value: string, known: readonly string[], argument: string) =>
      `条件 ${argument} 中没有“${value}”，数据没有导出。可用：${known.join('、')}。`,
    UNKNOWN_FORMAT: (value: string, known: readonly string[]) =>
      `没有名为“${value}”的格式，数据没有导出。可用：${known.join('、')}。`,
  },
  /** The name of a file, before the revision and the day. */
  file: '计划簿数据',
  needsFile: 'xlsx 格式要写到文件：请在命令末尾写文件名。',
};

export type ExportWords = typeof exportZh;
