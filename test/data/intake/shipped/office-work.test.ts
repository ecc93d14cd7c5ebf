import { beforeEach, describe, expect, test } from 'vitest';
import { proposeMerge } from '../../../../data/intake/draft/catalogue/merge.ts';
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
import type { Fields } from '../../../../data/ledger/log/thing.ts';
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

/** The line of an indicator as it is. */
function indicatorNow(code: string): Fields {
  const where = 'code = ? AND retired IS NULL';
  const [row] = linesOfRows(ledger, { name: 'indicator', where, bound: [code], codes: new Codes(ledger) });
  return row?.line.indicator ?? {};
}

describe('a data set that is loaded later', () => {
  test('leaves what offices corrected, added and named, where it says the same as before', () => {
    corrected(ledger, CODE, '3501.12');
    const where = { name: 'figure', where: 'code = ? AND retired IS NULL', bound: [`${MID}/004`] } as const;
    const [row] = linesOfRows(ledger, { ...where, bound: [...where.bound], codes: new Codes(ledger) });
    published(ledger, { figure: { ...row?.line.figure, code: `${MID}/X1` } });
    const gdp = indicatorNow('GDP');
    const aliases = [...((gdp['aliases'] ?? []) as string[]), '本地生产总值（区）'];
    published(ledger, { indicator: { ...gdp, aliases } });
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

  test('changes of an indicator what it says anew, and leaves what an office changed', () => {
    const gdp = indicatorNow('GDP');
    const [first = '', ...aliases] = gdp['aliases'] as string[];
    published(ledger, {
      indicator: { ...gdp, unit: '万元', definition: '本局口径', aliases: [...aliases, '本区产值'] },
    });
    const set = next((changed) => {
      const shipped = changed.indicators.find(({ code }) => code === 'GDP');
      if (shipped) Object.assign(shipped, { source: '统计部门', aliases: [...shipped.aliases, '地区产值'] });
    });
    loadPlanSet(ledger, set);
    expect(indicatorNow('GDP')).toMatchObject({ unit: '万元', definition: '本局口径', source: '统计部门' });
    const names = indicatorNow('GDP')['aliases'];
    expect(names).toEqual(expect.arrayContaining(['本区产值', '地区产值']));
    expect(names).not.toContain(first);
    expect(loadPlanSet(ledger, set)).toEqual([]);
  });

  test('leaves an indicator merged that an office merged into another, and its new figures to that', () => {
    const [merge = '', keep = ''] = ledger.catalogue.indicators.flatMap(({ code, unit, timing, relations }) =>
      unit === '家' && timing === 'FLOW' && relations.length === 0 ? code : [],
    );
    const draft = writing(ledger, () => proposeMerge(ledger, PROGRAM, { keep, merge }));
    publishing(draft);
    const set = next((changed) => {
      const [moved] = changed.documents.flatMap(({ figures }) =>
        figures.filter(({ indicator }) => indicator === merge),
      );
      for (const document of changed.documents)
        if (moved && document.figures.includes(moved))
          document.figures.push({ ...moved, code: `${document.code}/999`, value: 12_345 });
    });
    expect(loadPlanSet(ledger, set)).toHaveLength(1);
    expect(ledger.catalogue.indicatorsByCode.get(merge)?.code).toBe(keep);
    const added = ledger.value(
      `SELECT i.code FROM figures f JOIN indicators i ON i.id = f.indicator_id WHERE f.code LIKE '%/999'`,
    );
    expect(added).toBe(keep);
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
