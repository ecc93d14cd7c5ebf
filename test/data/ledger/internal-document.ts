import type { Ledger } from '../../../data/ledger/ledger.ts';
import { keepText } from '../../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../../data/ledger/log/revision-line.ts';
import { addRevision, type Revision, writing } from '../../../data/ledger/revision.ts';

/** A word that stands in every text of the internal document, and a number in every value. */
export const SECRET = '绝密';
export const SECRET_NUMBER = '987654.3';
export const INTERNAL_CODE = 'LG-2024-SECRET';
export const SECRET_OWNER = `${SECRET}公司`;

const QUOTE = `${SECRET}龙岗区地区生产总值${SECRET_NUMBER}亿元`;
const TEXT = `${SECRET}标题\n${QUOTE}。\n${SECRET}任务:高于地区生产总值目标。\n`;
const HALF = { period: '2024-S1', periodStart: 24288, periodEnd: 24293 };
const YEAR = { period: '2024', periodStart: 24288, periodEnd: 24299 };
const DAY = { publishedOn: '2024-10-01', publishedFrom: '2024-10-01' };

/** Who may see what is added, as lines of the log tell it. */
export interface Hidden {
  release?: 'INTERNAL' | 'EMBARGOED';
  releaseAt?: string;
}

function figureLine(number: number, fields: Record<string, unknown>): RevisionLine {
  return {
    figure: {
      code: `${INTERNAL_CODE}/${number}`,
      document: INTERNAL_CODE,
      indicator: 'GDP',
      measure: 'LEVEL',
      role: 'ACTUAL',
      comparator: 'EQUAL',
      value: SECRET_NUMBER,
      unit: '亿元',
      decimals: 1,
      printed: `${SECRET_NUMBER}亿元`,
      caution: `${SECRET}口径`,
      section: '一',
      quoteStart: TEXT.indexOf(QUOTE),
      quoteEnd: TEXT.indexOf(QUOTE) + QUOTE.length,
      ...HALF,
      ...DAY,
      ...fields,
    },
  };
}

/** The lines of a report that changes what is in force, whose plan is judged, who owns figures, and what search finds. */
export function internalLines(ledger: Ledger, hidden: Hidden): RevisionLine[] {
  const goal = { ...YEAR, role: 'TARGET', authority: 'PLAN', strength: 'PLAN' };
  return [
    {
      document: {
        code: INTERNAL_CODE,
        title: `${SECRET}报告`,
        kind: 'REPORT_AND_PLAN',
        standing: 'IN_FORCE',
        publisher: `${SECRET}局`,
        district: '440307',
        textDigest: keepText(ledger, TEXT),
        reportsStart: 24288,
        reportsEnd: 24293,
        parts: [{ part: 'RESULTS', start: 0, end: TEXT.length }],
        ...DAY,
        ...hidden,
      },
    },
    {
      task: {
        ...{ document: INTERNAL_CODE, district: '440307', number: 1, section: '一', kind: 'PLAN' },
        ...{
          title: `${SECRET}任务`,
          text: `${SECRET}任务:高于地区生产总值目标。`,
          start: TEXT.indexOf(`${SECRET}任务`),
        },
      },
    },
    { term: { document: INTERNAL_CODE, number: 1, term: `${SECRET}词`, text: `${SECRET}解释`, start: 0 } },
    figureLine(1, { district: '440307', ...hidden }),
    figureLine(2, { district: '440307', ...goal, ...hidden }),
    figureLine(3, { owner: SECRET_OWNER, ...hidden }),
    figureLine(4, { district: '440308', ...YEAR, ...hidden }),
    figureLine(5, {
      district: '440307',
      measure: 'GROWTH',
      value: '88.8',
      unit: '%',
      task: TEXT.indexOf(`${SECRET}任务`),
      ...hidden,
    }),
  ];
}

/** Adds the report by a revision of its own, whose note names it. */
export function addInternal(ledger: Ledger, hidden: Hidden = { release: 'INTERNAL' }): Revision {
  const lines = writing(ledger, () => internalLines(ledger, hidden));
  return addRevision(ledger, { note: `${SECRET}报告`, ground: `${SECRET}函` }, lines);
}
