import { expect, test } from 'vitest';
import { understandLine } from '../../../data/ask/find/understood-line.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { PeriodFault, readAsked } from '../../../data/rules/period/typed-period.ts';
import { shippedLedger } from '../plans/plans.ts';
import { OWN_DISTRICT, type Question, readQuestions, TYPED_ON } from './question.ts';

const ledger = shippedLedger();
const at = { ...snapshotAt(ledger, {}), asOf: TYPED_ON };

/** Tells which of a question's indicators comes where, and whether its district, months, measure and role are understood. */
function answerOf({ line, codes, districts = [], period, measure, role }: Question) {
  const { found, nearest, parts } = understandLine(ledger, line, at);
  const place = [...found, ...nearest].findIndex(({ indicator }) => codes.includes(indicator.code));
  const named = parts.flatMap((part) => (part.kind === 'DISTRICT' ? [part.owner.name] : []));
  const asked = period === undefined ? undefined : readAsked(period, TYPED_ON);
  const isUnderstood = [
    districts.every((name) => name === OWN_DISTRICT || named.includes(name)),
    measure === undefined || parts.some((part) => part.kind === 'MEASURE' && part.measure === measure),
    role === undefined || parts.some((part) => part.kind === 'ROLE' && part.role === role),
    asked === undefined ||
      asked instanceof PeriodFault ||
      parts.some(
        (part) =>
          part.kind === 'PERIOD' &&
          part.asked.period?.name === asked.period?.name &&
          part.asked.isToDate === asked.isToDate,
      ),
  ].every(Boolean);
  return { place, isUnderstood };
}

/** How many of the questions have a right indicator first, how many among the first three, and how many are understood beside that. */
function sharesOf(which: 'OPEN' | 'FINAL') {
  const answers = readQuestions(which).map(answerOf);
  return {
    of: answers.length,
    first: answers.filter(({ place }) => place === 0).length,
    firstThree: answers.filter(({ place }) => place >= 0 && place < 3).length,
    understood: answers.filter(({ isUnderstood }) => isUnderstood).length,
  };
}

test('of the questions as offices ask them, this many have the right indicator first and among the first three', () => {
  expect(sharesOf('OPEN')).toEqual({ of: 80, first: 80, firstThree: 80, understood: 80 });
});

test('of those that were looked at only for the figure, likewise', () => {
  expect(sharesOf('FINAL')).toEqual({ of: 40, first: 40, firstThree: 40, understood: 39 });
});
