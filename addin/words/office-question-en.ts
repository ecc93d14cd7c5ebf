import type { OfficeWords } from './office-zh.ts';

/** The words about questions that a file leaves open. */
export const questionEn: OfficeWords['question'] = {
  title: (count) => (count === 1 ? 'Answer 1 question first' : `Answer ${count} questions first`),
  allAnswered: 'All questions are answered.',
  more: (count) => `Show ${count} more ${count === 1 ? 'question' : 'questions'}`,
  reading: 'The file is read again with the answer',
  undo: 'Take the last answer back',
  waiting: (count) => (count === 1 ? '1 figure waits for the answer.' : `${count} figures wait for the answer.`),
  show: (cell) => `See ${cell}`,
  oneByOne: 'Decide about each of the items below.',
  another: 'Another answer',
  say: 'Answer',
  yes: 'Yes',
  confirm: { QUARTERLY: 'It is the last quarter’s' },
  examples: {
    INDICATOR: 'name or code of an indicator',
    DISTRICT: 'name or code of a district',
    SCOPE: 'name or code of a scope',
    PERIOD: '2024-01/2024-06',
    FISCAL: 'BEGINS-11, ENDS-10',
    UNIT: '亿元',
  },
  reaches: { CURRENT: 'that month', CUMULATIVE: 'year to date', END: 'end of the period' },
  skipName: 'Leave its figures out',
  skipTable: 'Leave this table out',
  isNew: 'Not in the dictionary: new',
  asAlias: 'Keep it as another name of that indicator',
  makeNew: 'Make it and answer',
  parts: {
    code: 'Code (capitals, digits, underscores)',
    unit: 'Unit (“无” where it has none)',
    parent: 'Code of the district above',
    within: 'Code of the scope around it',
  },
};
