import { beforeAll, describe, expect, test } from 'vitest';
import { countHits, listHits } from '../../../../data/answer/search.ts';
import { loadPlanSet } from '../../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { latestRevision } from '../../../../data/ledger/revision.ts';
import { listTasks, listTerms } from '../../../../data/ledger/task.ts';
import { listFiguresOfDocument } from '../../ledger/document-figures.ts';
import { shippedLedger, shippedPlans } from '../../plans/plans.ts';

const MID = 'LG-2024-MID';
const ASOF = '2030-01-01';

let ledger: Ledger;
let before: Record<string, unknown>;

/** One of each kind of thing that a revision can change. */
const READ: Record<string, (at: Ledger) => unknown> = {
  'the title, date, kind, standing and publisher of a document': ({ catalogue }) => {
    const { title, publishedOn, kind, standing, publisher, revision } = catalogue.documents.findByCode(MID) ?? {};
    return { title, publishedOn, kind, standing, publisher, revision };
  },
  'what a document reports on, and its parts': ({ catalogue }) => {
    const { reports, parts } = catalogue.documents.findByCode(MID) ?? {};
    return { reports: reports?.name, parts: parts?.slice(0, 2) };
  },
  'the date of its figures': (at) => {
    const document = at.catalogue.documents.findByCode(MID)?.id ?? 0;
    const [figure] = listFiguresOfDocument(at, document, { revision: at.revision, asOf: ASOF });
    return [figure?.code, figure?.publishedOn, figure?.document.title];
  },
  'the name, unit and direction of an indicator': ({ catalogue }) => {
    const { name, unit, direction } = catalogue.indicatorsByCode.get('GDP') ?? {};
    return { name, unit, direction };
  },
  'the other names, phrases and relations of an indicator': ({ catalogue }) => {
    const { aliases, watch, not, relations } = catalogue.indicatorsByCode.get('GDP') ?? {};
    return { aliases, watch, not, relations };
  },
  'the name and order of a district': ({ catalogue }) => {
    const { name, position } = catalogue.districts.find(({ code }) => code === '440307') ?? {};
    return { name, position };
  },
  'a scope and its other names': ({ catalogue }) => {
    const { name, within, aliases } = catalogue.scopes[0] ?? {};
    return { name, within, aliases };
  },
  'the indicators that a search finds': (at) =>
    ['生产总值', '国内总产值', '总产值'].map((text) =>
      listHits(at, { text, places: ['INDICATOR'] }, { offset: 0, limit: 9, at: { revision: at.revision, asOf: ASOF } })
        .filter(({ indicator }) => indicator?.code === 'GDP')
        .map((hit) => [hit.text, hit.indicator?.name]),
    ),
  'the title and kind of a work item': (at) => {
    const document = at.catalogue.documents.findByCode('LG-2023-PLAN');
    const [task] = listTasks(at, { revision: at.revision, asOf: ASOF }, { documents: [document?.id ?? 0] });
    return [task?.id, task?.title, task?.kind];
  },
  'the glossary of a document': (at) => {
    const terms = listTerms(at, undefined);
    return [terms.length, terms[0]?.term, terms[0]?.text];
  },
};

function changed(set: PlanSet): PlanSet {
  const mid = set.documents.find(({ code }) => code === MID);
  const gdp = set.indicators.find(({ code }) => code === 'GDP');
  const district = set.districts.find(({ code }) => code === '440307');
  const plan = set.documents.find(({ code }) => code === 'LG-2023-PLAN');
  const glossary = set.documents.find(({ terms }) => terms.length > 1);
  const [scope] = set.scopes;
  const [task] = plan?.tasks ?? [];
  if (!mid || !gdp || !district || !glossary || !scope || !task) throw new Error('The shipped set has lost a thing.');
  Object.assign(mid, {
    title: '更正后的报告',
    publishedOn: '2024-09-13',
    publishedFrom: '2024-09-13',
    kind: 'SUMMARY',
  });
  Object.assign(mid, { standing: 'EXPIRED', publisher: '更正后的单位', reportsStart: 24288, reportsEnd: 24290 });
  mid.parts = mid.parts.slice(1);
  Object.assign(gdp, {
    name: '地区总产值',
    unit: '万元',
    direction: 'NEUTRAL',
    aliases: ['国内总产值'],
    watch: ['总产值'],
  });
  gdp.not = ['工农业总产值'];
  gdp.relations = [];
  Object.assign(district, { name: '龙岗', position: 99 });
  Object.assign(scope, { name: '更名的范围', within: null, aliases: [] });
  Object.assign(task, { title: '更名的任务', kind: task.kind === 'PLAN' ? 'ACHIEVEMENT' : 'PLAN' });
  const [first, , ...rest] = glossary.terms;
  glossary.terms = first ? [{ ...first, text: '更正后的解释' }, ...rest] : [];
  return { ...set, version: set.version + 1 };
}

function readAll(at: Ledger): Record<string, unknown> {
  return Object.fromEntries(Object.entries(READ).map(([what, read]) => [what, read(at)]));
}

beforeAll(() => {
  ledger = shippedLedger();
  before = structuredClone(readAll(ledger));
  loadPlanSet(ledger, changed(shippedPlans()));
});

describe('a corrected data set', () => {
  test.each(Object.keys(READ))('changes %s from its revision on, and leaves the past as it was', (what) => {
    expect(latestRevision(ledger)).toBe(6);
    expect(READ[what]?.(ledger.at(5))).toEqual(before[what]);
    expect(READ[what]?.(ledger)).not.toEqual(before[what]);
  });

  test('leaves a search at an earlier revision without what came later, whatever page it is on', () => {
    const at = ledger.at(2);
    const what = { text: '经济' };
    const page = (offset: number, limit: number) =>
      listHits(at, what, { offset, limit, at: { revision: 2, asOf: ASOF } });
    const all = page(0, 999);
    expect(all).toHaveLength(countHits(at, what));
    expect(Math.max(...all.map(({ document, task }) => (document ?? task?.document)?.revision ?? 0))).toBe(2);
    expect([...page(0, 3), ...page(3, 999)]).toEqual(all);
    expect(countHits(ledger, what)).toBeGreaterThan(all.length);
  });

  test('keeps the ids of what it changes, so that what refers to it goes on', () => {
    const ids = ({ catalogue }: Ledger) =>
      [catalogue.districts, catalogue.indicators, catalogue.scopes, catalogue.documents.list()].map((things) =>
        things.map(({ id, code }) => `${code} ${id}`).sort(),
      );
    expect(ids(ledger)).toEqual(ids(ledger.at(5)));
  });

  test('is loaded: the same set again writes nothing, and the ledger is what its log says', () => {
    expect(loadPlanSet(ledger, changed(shippedPlans()))).toEqual([]);
    expect(verify(ledger)).toEqual([]);
  });
});
