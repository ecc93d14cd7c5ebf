import { beforeEach, describe, expect, test } from 'vitest';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { DraftFaults } from '../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { proposeWithdrawal } from '../../../../data/intake/draft/withdraw.ts';
import { loadedVersion, loadPlanSet, waitingDraft } from '../../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { Codes } from '../../../../data/ledger/log/codes.ts';
import { linesOfRows } from '../../../../data/ledger/log/row-line.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import { figureIn, shippedLedger, shippedPlans } from '../../plans/plans.ts';
import { corrected, draftOf, published } from '../draft/draft-world.ts';

const MID = 'LG-2024-MID';
const CODE = `${MID}/003`;
let ledger: Ledger;

beforeEach(() => {
  ledger = shippedLedger();
});

function next(change: (set: PlanSet) => void = () => undefined): PlanSet {
  const set = shippedPlans();
  change(set);
  return { ...set, version: set.version + 1 };
}

function valueNow(code: string): unknown {
  return ledger.value('SELECT value FROM figures WHERE code = ? AND retired IS NULL', code);
}

function publishing(number: number): string[] {
  try {
    writing(ledger, () => publishDraft(ledger, PROGRAM, number));
    return [];
  } catch (fault) {
    if (!(fault instanceof DraftFaults)) throw fault;
    return fault.faults.map(({ code }) => code);
  }
}

/** Decides about the figure of a code in a draft. */
function decide(number: number, code: string, decided: { decision: 'ACCEPT' | 'REJECT'; reason?: string }): void {
  const draft = draftOf(ledger, number);
  const item = [...new Review(ledger, draft).items()].find(
    ({ line }) => 'figure' in line && line.figure?.['code'] === code,
  );
  const { version } = draft;
  writing(ledger, () => decideItems(ledger, PROGRAM, { draft: number, version, items: [item?.id ?? ''], ...decided }));
}

describe('a data set that is loaded later', () => {
  test('leaves what offices corrected, added and named, where it says the same as before', () => {
    corrected(ledger, CODE, '3501.12');
    const where = { name: 'figure', where: 'code = ? AND retired IS NULL', bound: [`${MID}/004`] } as const;
    const [row] = linesOfRows(ledger, { ...where, bound: [...where.bound], codes: new Codes(ledger) });
    published(ledger, { figure: { ...row?.line.figure, code: `${MID}/X1` } });
    const [gdp] = linesOfRows(ledger, {
      ...{ name: 'indicator', where: "code = 'GDP' AND retired IS NULL", bound: [], codes: new Codes(ledger) },
    });
    const aliases = [...((gdp?.line.indicator?.['aliases'] ?? []) as string[]), '本地生产总值（区）'];
    published(ledger, { indicator: { ...gdp?.line.indicator, aliases } });
    const figures = ledger.value('SELECT count(*) FROM figures WHERE retired IS NULL');
    const set = next((changed) => Object.assign(figureIn(changed, `${MID}/005`), { caution: '另一说明' }));
    expect(loadPlanSet(ledger, set)).toHaveLength(1);
    expect([loadedVersion(ledger), waitingDraft(ledger, set)]).toEqual([set.version, undefined]);
    expect(valueNow(CODE)).toBe(3501.12);
    expect(ledger.value('SELECT count(*) FROM figures WHERE retired IS NULL')).toBe(figures);
    expect(ledger.catalogue.indicatorsByCode.get('GDP')?.aliases).toContain('本地生产总值（区）');
    expect(loadPlanSet(ledger, set)).toEqual([]);
  });

  test.each([
    [{ decision: 'REJECT' }, 3501.12],
    [{ decision: 'ACCEPT', reason: '以新版为准' }, 3600],
  ] as const)('waits in a draft where it says something else of what an office corrected: %o', (decided, value) => {
    corrected(ledger, CODE, '3501.12');
    const set = next((changed) => Object.assign(figureIn(changed, CODE), { value: 3600, printed: '3600亿元' }));
    expect(loadPlanSet(ledger, set)).toEqual([]);
    // Loading it again leaves one draft.
    expect(loadPlanSet(ledger, set)).toEqual([]);
    const number = waitingDraft(ledger, set) ?? 0;
    expect([loadedVersion(ledger), valueNow(CODE)]).toEqual([set.version - 1, 3501.12]);
    expect(publishing(number)).toEqual(['CONFLICT']);
    decide(number, CODE, decided);
    const other = next((changed) => Object.assign(figureIn(changed, CODE), { value: 3600, printed: '3600亿元' }));
    expect(publishing(number)).toEqual([]);
    expect(valueNow(CODE)).toBe(value);
    // Nobody is asked again about a version that was decided about.
    expect([loadPlanSet(ledger, other), waitingDraft(ledger, other)]).toEqual([[], undefined]);
  });

  test('does not bring back what an office withdrew', () => {
    const draft = writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of: MID, reason: '误载' }));
    expect(publishing(draft)).toEqual([]);
    expect(loadPlanSet(ledger, next())).toHaveLength(1);
    expect(ledger.catalogue.documents.findByCode(MID)?.standing).toBe('WITHDRAWN');
    expect(ledger.value('SELECT count(*) FROM figures WHERE code LIKE ? AND retired IS NULL', `${MID}/%`)).toBe(0);
    const changed = next((set) => Object.assign(figureIn(set, CODE), { value: 3600, printed: '3600亿元' }));
    const later = { ...changed, version: changed.version + 1 };
    expect(loadPlanSet(ledger, later)).toEqual([]);
    expect(publishing(waitingDraft(ledger, later) ?? 0)).toEqual(['UNEXPLAINED']);
  });
});
