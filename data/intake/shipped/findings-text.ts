import type { Language, Verdict } from '../../rules/words.ts';

/** The numbers of a scoreboard that a sentence states. */
export interface BoardNumbers {
  owner: string;
  year: string;
  headline: number;
  others: number;
  judged: number;
  onCourse: number;
  rest: { verdict: Verdict; label: string; count: number }[];
}

/** Goals beside last year's results. */
export interface StepNumbers {
  compared: number;
  higher: number;
  level: number;
  lower: number;
}

interface Sentences {
  board: (numbers: BoardNumbers) => string;
  main: (numbers: BoardNumbers) => string;
  steps: (numbers: StepNumbers & { owner: string; year: string }) => string;
  rest: (s: { document: string; span: string; goal: string; half: string; isSilent: boolean }) => string;
  caution: (cautions: string[]) => string;
  cap: (s: { goal: string; year: string; before: string; room: string; share: string; isKept: boolean }) => string;
}

const ofZh = (rest: BoardNumbers['rest']) => rest.map(({ label, count }) => `${label}${count}个`).join('、');
const ofEn = (rest: BoardNumbers['rest']) => rest.map(({ label, count }) => `${count} ${label}`).join(', ');

/** The sentences of the findings, each from numbers of the ledger alone. */
export const FINDINGS: Record<Language, Sentences> = {
  ZH: {
    board: ({ owner, year, headline, others, judged, onCourse, rest }) => {
      const all = `${owner}${year}年的目标共${headline + others}个，其中主要指标${headline}个、其他${others}个。`;
      if (judged === 0) return `${all}至今没有一个可以评价：${ofZh(rest)}。`;
      return `${all}可以评价的${judged}个，其中${onCourse}个达到目标或不慢于进度，${judged - onCourse}个没有达到或慢于进度；其余不计入分母：${ofZh(rest)}。`;
    },
    main: ({ headline, judged, onCourse, rest }) =>
      `主要指标${headline}个，可以评价的${judged}个，其中${onCourse}个达到目标或不慢于进度${rest.length > 0 ? `；${ofZh(rest)}` : ''}。`,
    steps: ({ owner, year, compared, higher, level, lower }) =>
      `${owner}${year}年尚无当年结果的目标(控制数和附有口径提示的除外)中，与上年全年完成数同口径、可以并列的有${compared}个：目标数高于上年完成数的${higher}个，持平的${level}个，低于的${lower}个。这里只比数值：目标多为底线，低于上年完成数不表示今年要做得更少。`,
    rest: ({ document, span, goal, half, isSilent }) =>
      `${document}另列${span}目标${goal}；${isSilent ? `${half}没有公布，两者不相加，全年能否达到无从推算` : `与${half}相加可得全年数`}。`,
    caution: (cautions) => `注意：${cautions.join('；')}。`,
    cap: ({ goal, year, before, room, share, isKept }) =>
      isKept
        ? `${goal}；${year}年为${before}，比控制数少${room}，为控制数的${share}。上年数只供参考，当年结果尚未公布。`
        : `${goal}；${year}年为${before}，比控制数多${room}。上年数只供参考，当年结果尚未公布。`,
  },
  EN: {
    board: ({ owner, year, headline, others, judged, onCourse, rest }) => {
      const all = `${owner} set ${headline + others} goals for ${year}, ${headline} of them for main indicators and ${others} for others.`;
      if (judged === 0) return `${all} None can be judged yet: ${ofEn(rest)}.`;
      return `${all} Judged: ${judged}; met or no slower than expected: ${onCourse}; not: ${judged - onCourse}. Outside that count: ${ofEn(rest)}.`;
    },
    main: ({ headline, judged, onCourse, rest }) =>
      `Main indicators alone: ${headline} goals; judged: ${judged}; met or no slower than expected: ${onCourse}${rest.length > 0 ? `; outside: ${ofEn(rest)}` : ''}.`,
    steps: ({ owner, year, compared, higher, level, lower }) =>
      `Of the goals of ${owner} for ${year} without a result yet, caps and what carries a warning left aside, ${compared} stand beside last year's whole result on the same basis: higher ${higher}, equal ${level}, lower ${lower}. Only the numbers are compared: most goals are floors, and one below last year's result does not say that less is to be done.`,
    rest: ({ document, span, goal, half, isSilent }) =>
      `${document} also sets ${goal} for ${span}; ${isSilent ? `nothing is printed for ${half}, so the two are not added up` : `with ${half} it adds up to a year`}.`,
    caution: (cautions) => `To be noted: ${cautions.join('; ')}.`,
    cap: ({ goal, year, before, room, share, isKept }) =>
      isKept
        ? `${goal}; ${before} were used in ${year}, ${room} below the cap and ${share} of it. Last year's number is for reference: this year's is not yet published.`
        : `${goal}; ${before} were used in ${year}, ${room} above the cap. Last year's number is for reference.`,
  },
};
