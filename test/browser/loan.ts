import type { Page } from 'playwright-core';

/** The time for which one test has a page that others have before and after it. */
export interface Loan {
  /** Tells the loan from every other of this process. */
  readonly number: number;
  /** Takes back at the end of the loan what was done to the page. */
  atEnd(undo: () => unknown): void;
  /** Leaves the page as it was lent: nobody listens to it, answers its requests or adds scripts to it any more. */
  end(): Promise<void>;
}

/** The events of a page that tests listen to. */
const HEARD = [
  'console',
  'download',
  'filechooser',
  'pageerror',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
];
const USUAL_TIMEOUT_MS = 30_000;

const loans = new WeakMap<Page, Loan>();
let lent = 0;

/** The loan of a page that a test has. */
export function loanOf(page: Page): Loan {
  const loan = loans.get(page);
  if (!loan) throw new Error('No test has this page: it is closed already, or was not opened by openPage.');
  return loan;
}

/** Lends a page to a test. Scripts that are added to it meanwhile, and functions that are given to it, end with the loan. */
export function lend(page: Page): Loan {
  const { addInitScript, exposeFunction } = page;
  const undoes: (() => unknown)[] = [];
  lent += 1;
  const loan: Loan = {
    number: lent,
    atEnd: (undo) => void undoes.push(undo),
    end: async () => {
      loans.delete(page);
      Object.assign(page, { addInitScript, exposeFunction });
      for (const event of HEARD) page.removeAllListeners(event);
      page.setDefaultTimeout(USUAL_TIMEOUT_MS);
      await Promise.all([page.unrouteAll({ behavior: 'ignoreErrors' }), ...undoes.map((undo) => undo())]);
    },
  };
  const untilEnd = async (adding: Promise<{ dispose(): Promise<void> }>) => {
    const added = await adding;
    loan.atEnd(() => added.dispose());
    return added;
  };
  Object.assign(page, {
    addInitScript: (...script: Parameters<typeof addInitScript>) => untilEnd(addInitScript.apply(page, script)),
    exposeFunction: (...given: Parameters<typeof exposeFunction>) => untilEnd(exposeFunction.apply(page, given)),
  });
  loans.set(page, loan);
  return loan;
}
