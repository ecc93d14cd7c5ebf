import { listStatements, type Statement } from '../../data/answer/statement.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { yearOf, yearPeriod } from '../../data/rules/period/period.ts';
import { answerLocal, keyParts, readAnswer, readKey, sameAnswer } from './answer-id.ts';

/** The local part of a statement's id. */
export function statementLocal(ledger: Ledger, statement: Statement): string {
  return answerLocal(ledger, statement.at, keyParts(statement));
}

/** Works the statement of an id out again; undefined where there is none. */
export function loadStatement(ledger: Ledger, local: string): Statement | undefined {
  return sameAnswer(
    local,
    (one) => statementLocal(ledger, one),
    () => {
      const read = readAnswer(ledger, local);
      const key = read && readKey(read.past, read.parts);
      if (!read || !key) return undefined;
      const { owner, indicator, period } = key;
      const ofYear = { owner, indicators: [indicator], year: yearPeriod(yearOf(period)) };
      return listStatements(read.past, ofYear, read.at).find((one) => statementLocal(ledger, one) === local);
    },
  );
}
