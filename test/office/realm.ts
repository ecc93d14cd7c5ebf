/** The globals of a realm in which Microsoft's library is loaded. To load it takes longer than many a test. */
export type Realm = Record<string, unknown>;

interface Loan {
  readonly kind: string;
  readonly realm: Realm;
}

const idle = new Map<string, Realm[]>();
const loans: Loan[] = [];
/** Loans made outside of any test, such as in `beforeAll`, come first and last until the end of the file. */
let kept = 0;
/** Tests that are under way; more than one where they run at the same time. */
let underWay = 0;

/** Lends a realm that nobody else has: one that served an earlier test as a host of the same kind, or a new one. */
export function lendRealm(kind: string, load: () => Realm): Realm {
  const realm = idle.get(kind)?.pop() ?? load();
  loans.push({ kind, realm });
  if (underWay === 0) kept = loans.length;
  return realm;
}

function takeBack(from: number): void {
  for (const { kind, realm } of loans.splice(from)) idle.set(kind, [...(idle.get(kind) ?? []), realm]);
}

export function beginTest(): void {
  if (underWay === 0) kept = loans.length;
  underWay += 1;
}

/** Takes back what was lent during the test. */
export function endTest(): void {
  underWay -= 1;
  if (underWay === 0) takeBack(kept);
}

export function endFile(): void {
  underWay = 0;
  kept = 0;
  takeBack(0);
}
