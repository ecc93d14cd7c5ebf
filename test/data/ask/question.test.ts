import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namesOfIndicator } from '../../../data/ask/find/thing-name.ts';
import { normalised } from '../../../data/rules/message/typed-word.ts';
import { isWithin, parsePeriod } from '../../../data/rules/period/period.ts';
import { PeriodFault, readAsked } from '../../../data/rules/period/typed-period.ts';
import { MEASURES, ROLES } from '../../../data/rules/words.ts';
import { shippedLedger, shippedPlans } from '../plans/plans.ts';
import { OWN_DISTRICT, type Question, readQuestions, TYPED_ON } from './question.ts';

const plans = shippedPlans();
const open = readQuestions('OPEN');
const final = readQuestions('FINAL');
const all = [...open, ...final];

const codeOfDistrict = new Map(plans.districts.map(({ name, code }) => [name, code]));
const figures = new Map(
  plans.documents.flatMap((document) => document.figures.map((figure) => [figure.code, figure] as const)),
);

/** The months that a question names; undefined where it names none. */
function monthsOf({ period }: Question) {
  const asked = period === undefined ? undefined : readAsked(period, TYPED_ON);
  if (asked instanceof PeriodFault) throw new Error(`No period: ${period}.`);
  return asked?.period;
}

/** The points in which a figure differs from the question that it answers. */
function otherwise(question: Question, code: string): string[] {
  const figure = figures.get(code);
  const period = figure && parsePeriod(figure.period);
  if (!figure || !period) return [`${code} is no figure`];
  const { codes, districts = [], measure, role } = question;
  const months = monthsOf(question);
  const isOfDistrict = districts.some((name) => codeOfDistrict.get(name) === figure.districtCode);
  return [
    ...(codes[0] === figure.indicator ? [] : [`${code} is of ${figure.indicator}`]),
    ...(districts.length === 0 || isOfDistrict ? [] : [`${code} is of ${figure.districtCode ?? figure.owner}`]),
    ...(measure === undefined || measure === figure.measure ? [] : [`${code} is a ${figure.measure}`]),
    ...(role === undefined || role === figure.role ? [] : [`${code} is a ${figure.role}`]),
    ...(!months || isWithin(period, months) ? [] : [`${code} is of ${figure.period}`]),
  ];
}

describe('the questions as offices ask them', () => {
  test('are 80 to work with and 40 that only the final figure looks at, none of them twice', () => {
    expect([open.length, final.length]).toEqual([80, 40]);
    expect(new Set(all.map(({ line }) => normalised(line))).size).toBe(120);
    const text = readFileSync(new URL('questions-final.yaml', import.meta.url), 'utf8');
    expect(text).toMatch(/^# LOOKED AT ONLY FOR THE FINAL FIGURE/);
  });

  test('are no names and no aliases of the catalogue', () => {
    const names = new Set(shippedLedger().catalogue.indicators.flatMap(namesOfIndicator).map(normalised));
    expect(all.filter(({ line }) => names.has(normalised(line)))).toEqual([]);
  });

  test('ask about every topic of the catalogue, those to work with as well', () => {
    const topicOf = new Map(plans.indicators.map(({ code, topic }) => [code, topic]));
    const topics = new Set(plans.indicators.map(({ topic }) => topic));
    expect(new Set(open.map(({ codes }) => topicOf.get(codes[0] ?? '')))).toEqual(topics);
  });

  test('have answers in the words of the ledger', () => {
    const codes = new Set(plans.indicators.map(({ code }) => code));
    for (const question of all) {
      const { districts = [], measure, role } = question;
      expect(question.codes).not.toEqual([]);
      expect(question.codes.filter((code) => !codes.has(code))).toEqual([]);
      expect(districts.filter((name) => name !== OWN_DISTRICT && !codeOfDistrict.has(name))).toEqual([]);
      if (measure !== undefined) expect(MEASURES).toContain(measure);
      if (role !== undefined) expect(ROLES).toContain(role);
      monthsOf(question);
    }
  });

  test('are answered by figures of the indicator, district, months, measure and role that they name', () => {
    const wrong = all.flatMap((question) =>
      (question.figures ?? []).flatMap((code) => otherwise(question, code).map((what) => `${question.line}: ${what}`)),
    );
    expect(wrong).toEqual([]);
  });
});
