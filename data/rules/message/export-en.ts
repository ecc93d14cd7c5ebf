import type { ExportWords } from './export-zh.ts';

export const exportEn: ExportWords = {
  fault: {
    UNKNOWN_ARGUMENT: (value, known) =>
      `Nothing is filtered by “${value}”, and nothing was exported: use ${known.join(', ')}.`,
    UNKNOWN_WORD: (value, known, argument) =>
      `“${value}” is no word of ${argument}, and nothing was exported: use ${known.join(', ')}.`,
    UNKNOWN_FORMAT: (value, known) =>
      `There is no format “${value}”, and nothing was exported: use ${known.join(', ')}.`,
  },
  file: 'planbook',
  needsFile: 'The format xlsx is written to a file: please give its name at the end of the command.',
};
