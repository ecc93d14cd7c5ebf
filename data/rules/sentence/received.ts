import { figureWords } from '../figure/comparator.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import type { Language, ReceivedFinding } from '../words.ts';
import { basisWords } from './reason.ts';
import { spokenFigure } from './spoken-figure.ts';

/** What became of a statement that is no longer valid. */
export type ReceivedPast = 'CORRECTED' | 'WITHDRAWN';

/** The parts of a sentence on a number of a received table, each in words. */
export interface ReceivedParts {
  /** The matter that it states: whose, of which months, of which indicator and measure. */
  subject: string;
  /** The number as the table prints it. */
  printed: string;
  /** The statement that is in force, and where it is printed. */
  held: string;
  place: string;
  /** The statement that is not in force and says the same. */
  other: string;
  otherPlace: string;
  /** What became of that statement; undefined where it is valid, and another one is in force. */
  past: ReceivedPast | undefined;
  /** The unit that the table does not tell; '' where it does. */
  unitTaken: string;
}

interface SubjectParts {
  owner: string;
  period: string;
  indicator: string;
  measure: string;
  /** '' where it is a result. */
  role: string;
}

function inUnitZh(unit: string): string {
  return unit === '' ? '' : `表中没有写明单位，按${unit}核对。`;
}

function inUnitEn(unit: string): string {
  return unit === '' ? '' : ` The table does not tell the unit, so ${unit} is taken.`;
}

const ZH = {
  labels: {
    DIFFERS: '与账本不一致',
    OTHER_VINTAGE: '与另一版本一致',
    NOT_HELD: '账本未收录',
    ASKED: '待认定',
    UNREAD: '不作核对',
    AGREES: '与账本一致',
  } satisfies Record<ReceivedFinding, string>,
  subject: ({ owner, period, indicator, measure, role }: SubjectParts) =>
    `${owner}${period}${indicator}${measure}${role}`,
  AGREES: ({ subject, held, place, unitTaken }: ReceivedParts) =>
    `${subject}为${held}，见${place}。${inUnitZh(unitTaken)}`,
  DIFFERS: ({ subject, printed, held, place, unitTaken }: ReceivedParts) =>
    `表中为${printed}，账本中${subject}为${held}，见${place}。${inUnitZh(unitTaken)}`,
  OTHER_VINTAGE: ({ subject, other, otherPlace, past, held, place }: ReceivedParts) => {
    if (past === 'CORRECTED') return `${subject}：账本原记为${other}，后更正为${held}，见${place}。`;
    const said = past ? `账本原记为${other}（${otherPlace}），后已撤销` : `${otherPlace}曾载为${other}`;
    return `${subject}：${said}；现以${place}的${held}为准。`;
  },
  NOT_HELD: ({ subject, other, otherPlace, past }: ReceivedParts) => {
    if (other === '') return `账本未收录${subject}。`;
    if (past) return `账本现未收录${subject}；原记为${other}（${otherPlace}），后已撤销。`;
    return `账本未收录${subject}；账本所收为另一口径，${other}，见${otherPlace}。`;
  },
  UNREAD: (why: string) => `没有核对：${why}。`,
};

type ReceivedWords = typeof ZH;

const EN: ReceivedWords = {
  labels: {
    DIFFERS: 'Differs from the ledger',
    OTHER_VINTAGE: 'Equals another vintage',
    NOT_HELD: 'Not in the ledger',
    ASKED: 'To be told',
    UNREAD: 'Not checked',
    AGREES: 'Agrees with the ledger',
  },
  subject: ({ owner, period, indicator, measure, role }) =>
    `${[owner, period, indicator, measure].join(', ')}${role === '' ? '' : ` (${role.toLowerCase()})`}`,
  AGREES: ({ subject, held, place, unitTaken }) => `${subject}: ${held} (${place}).${inUnitEn(unitTaken)}`,
  DIFFERS: ({ subject, printed, held, place, unitTaken }) =>
    `The table has ${printed}; the ledger has ${held} for ${subject} (${place}).${inUnitEn(unitTaken)}`,
  OTHER_VINTAGE: ({ subject, other, otherPlace, past, held, place }) => {
    if (past === 'CORRECTED') return `${subject}: the ledger had ${other}, later corrected to ${held} (${place}).`;
    const said = past
      ? `the ledger had ${other} (${otherPlace}), which was later withdrawn`
      : `${other} was stated in ${otherPlace}`;
    return `${subject}: ${said}; ${held} of ${place} is in force.`;
  },
  NOT_HELD: ({ subject, other, otherPlace, past }) => {
    if (other === '') return `The ledger does not hold ${subject}.`;
    if (past)
      return `The ledger no longer holds ${subject}; it had ${other} (${otherPlace}), which was later withdrawn.`;
    return `The ledger does not hold ${subject}; it has ${other} on another basis (${otherPlace}).`;
  },
  UNREAD: (why) => `Not checked: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`,
};

const WORDS: Record<Language, ReceivedWords> = { ZH, EN };

/** The words about received tables. Only the server says them. */
export function receivedWords(language: Language): ReceivedWords {
  return WORDS[language];
}

/** A basis in brackets, behind what has it; '' for a rate on the year before, as most are. */
export function basisBehind(basis: string | null, language: Language): string {
  return basis === null || basis === 'YOY' ? '' : words(language).bracket(basisWords(basis, language));
}

/** A statement of the ledger as a sentence says it. */
export function statedWords(figure: StatedFigure, language: Language): string {
  const text = figureWords(spokenFigure(figure), language);
  return text + basisBehind(figure.basis, language);
}
