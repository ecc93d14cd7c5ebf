import type { CheckWords, ObjectionParts } from './check-zh.ts';

export const checkEn: CheckWords = {
  forces: { MUST: 'must be right', ASK: 'to be explained', WARN: 'to be looked at' },
  warnings: {
    BLANKS_IN_NUMBER: () => 'The number has blanks inside in the table, and was read as one number.',
    PERIOD_GUESSED: (period) => `The table does not state the period, and was read as ${period}.`,
    USUAL_NAME: (name) =>
      `The name in the table is read as ${name}, as statistics offices use it. Please check that it is this indicator.`,
    PART_OF_NAME: (name) =>
      `The name in the table is only a part of ${name}, and may stand for something else. Please check that it is this indicator.`,
    TOTAL_GUESSED: (place) => `The total is read as that of ${place}. Please check that the table has all its parts.`,
    FREQUENCY_GUESSED: (period) =>
      `The table does not say if it is by month, quarter or year. It is read as ${period}.`,
    DISTRICT_GUESSED: (place) =>
      `The table does not name its district. It is read as ${place}, as the other tables of the sheet are.`,
    IN_BRACKETS: () => 'The number in brackets is read as one below zero.',
    PART_GUESSED: (part) =>
      `Several amounts stand beside it, and the header does not say whose it is. It is read as that of ${part}.`,
    UNIT_GUESSED: (unit) => `No unit is stated. It is read in the unit of what it is a part of (${unit}).`,
    HIDDEN: () => 'The row or column of this number is hidden in the table. Please check that it is to be read.',
    REACH_GUESSED: () => 'Month or year to date: inferred from the columns beside it.',
    BLANK_COLUMN: (cell) =>
      `The newest column (${cell}) is blank: taken as not filled in, neither as zero nor as withdrawn.`,
  },
  takenBack: {
    WITHDRAWAL: ({ by: who, on, ground }) =>
      `It was proposed before, and withdrawn on ${on} by ${who || 'the program'} (${ground || 'no reason was given'}). Please say why it is proposed again.`,
    CORRECTION: ({ by: who, on, ground }) =>
      `It was corrected on ${on} by ${who || 'the program'} (on the ground of ${ground || 'nothing that was named'}), and this is the number before that. To accept it takes the correction back. Please check it, and say why if you accept it.`,
  },
  merged: ({ value, document }) =>
    `The indicator that is kept has another number of the same key, ${value} (${document}). Accept this one to keep it as another version, or reject it to leave it out.`,
  unchecked: (count) =>
    `This draft changes ${count} rows, too many for them to be held against each other. Please import them in parts, or check them otherwise and tell how.`,
  objections: {
    SUM: (s) => `${subject(s)} is ${amount(s)}, but its parts add up to ${s.expected} ${s.unit}${by(s)}.`,
    PART: (s) => `${subject(s)} is ${amount(s)}, more than the ${s.expected} ${s.unit} that it is part of${by(s)}.`,
    CUMULATIVE: (s) =>
      `${subject(s)} is ${amount(s)}, but the amount up to the month before and that of the month make ${s.expected} ${s.unit}. If earlier months were revised, please say so.`,
    DISTRICTS: (s) =>
      `${subject(s)} is ${amount(s)}, but the districts add up to ${s.expected} ${s.unit}. If a part belongs to no district, please say so.`,
    GROWTH: (s) =>
      `${subject(s)} is said to grow by ${s.printed}%, but the amount and its base make ${s.expected}%. If the base was adjusted or another basis is meant, please say so.`,
    RANK: (s) => `${subject(s)} is placed ${s.printed}, which does not agree with the values (${s.by}).`,
    UNIT: (s) =>
      `${subject(s)} is read in ${s.unit}, but the ledger keeps this indicator in ${s.expected}, which is a unit of another kind. Please check that it is this indicator.`,
    FALLING: (s) =>
      `${subject(s)} is ${amount(s)}, less than the ${s.expected} ${s.unit} of ${s.by}. If earlier months were revised, please say so.`,
    FACTOR: (s) =>
      `${subject(s)} is ${amount(s)}, about ${s.by} times off the last ${s.expected} ${s.unit}. Please check the unit and the decimal point.`,
    UNUSUAL: (s) =>
      `${subject(s)} is ${amount(s)}: against the last ${s.expected} ${s.unit} that is ${s.by} times the usual change. Please check it.`,
  },
  list: {
    sheet: 'Objections',
    copy: ' (marked)',
    headers: ['Sheet', 'Cell', 'Kind', 'Objection'],
    untouched:
      'The ledger was not changed. What must be right is to be corrected before anything is published. The rest is to be corrected or explained.',
  },
};

function subject({ owner, period, indicator }: ObjectionParts): string {
  return `${indicator} of ${owner}, ${period},`;
}

function amount({ printed, unit }: ObjectionParts): string {
  return `${printed} ${unit}`.trim();
}

function by({ by: rule }: ObjectionParts): string {
  return rule === '' ? '' : ` (${rule})`;
}
