import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isPlanHeld } from '../../../data/ledger/annual-plan.ts';
import type { Document } from '../../../data/ledger/document.ts';
import { figureCounts } from '../../../data/ledger/figure-count.ts';
import { Ledger, openLedger } from '../../../data/ledger/ledger.ts';
import { figureCode } from '../../../data/ledger/log/figure-code.ts';
import { keepText } from '../../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../../data/ledger/log/revision-line.ts';
import { hasFigures } from '../../../data/ledger/pair.ts';
import { addRevision, latestRevision, writing } from '../../../data/ledger/revision.ts';
import { Prepared } from '../../../data/ledger/store/prepared.ts';
import { listTasks, listTerms } from '../../../data/ledger/task.ts';
import { yearPeriod } from '../../../data/rules/period/period.ts';
import { CHANGES, historyOf, TEXT } from './random-history.ts';

const YEARS = [2022, 2023, 2024, 2025];
const LATE = '2099-01-01';

let empty: Buffer;

beforeAll(() => {
  empty = openLedger(':memory:').client.serialize();
});

function emptyLedger(): Ledger {
  const ledger = new Ledger(new Database(empty));
  writing(ledger, () => keepText(ledger, TEXT));
  return ledger;
}

function plain({ district, reports, ...document }: Document) {
  return { ...document, district: district?.code, reports: reports?.name };
}

/** All that answers take from the catalogue and the documents at a state. */
function stateOf(ledger: Ledger) {
  const { districts, indicators, relationsTo, scopes, documents } = ledger.catalogue;
  const at = { revision: ledger.revision, asOf: LATE };
  return {
    districts: districts.map(({ parent, children, ...district }) => [
      district,
      parent?.code,
      children.map(({ code }) => code),
    ]),
    indicators,
    relations: [...relationsTo].map(([to, froms]) => [to, froms.map(({ from }) => from.code)]).sort(),
    scopes,
    documents: documents.list().map(plain),
    found: documents
      .list()
      .map(({ id, code }) => [documents.find(id), documents.findByCode(code)].map((each) => each && plain(each))),
    reports: districts.map((district) => YEARS.map((year) => documents.listReports(district, year).map(plain))),
    plans: districts.map((district) => YEARS.map((year) => documents.listPlans(district, year).map(plain))),
    about: districts.map((district) => documents.listOf(district).map(({ code }) => code)),
    held: districts.map((district) =>
      YEARS.map((year) => isPlanHeld(ledger, { name: '', district }, { period: yearPeriod(year), at })),
    ),
    tasks: listTasks(ledger, at, {}).map(({ title, document, district }) => [title, document.title, district.name]),
    ofDistricts: districts.map((district) => listTasks(ledger, at, { district }).map(({ id }) => id)),
    terms: listTerms(ledger, undefined).map(({ document, ...term }) => [term, document.code]),
  };
}

/** Tells which owners have figures of which indicators, as the past and the present know it alike. */
function holdingOf(ledger: Ledger) {
  const { owners, indicators } = ledger.catalogue;
  return owners.map((owner) => [owner.name, indicators.map((indicator) => hasFigures(ledger, owner, indicator))]);
}

function retiring(ledger: Ledger): RevisionLine[] {
  const sql = `SELECT f.revision, f.line, r.id AS revisionId FROM figures f JOIN revisions r ON r.number = f.revision
    WHERE f.retired IS NULL ORDER BY f.revision, f.line LIMIT 1`;
  const figure = ledger.prepared<{ revision: number; line: number; revisionId: string }>(sql).get();
  return figure ? [{ retired: { figure: figureCode(figure) } }] : [];
}

test('the catalogue that revisions have changed is the one that is read anew, and so is every past one', () => {
  fc.assert(
    fc.property(CHANGES, (changes) => {
      const ledger = emptyLedger();
      const states = historyOf(changes).map((lines, place) => {
        addRevision(ledger, {}, place % 3 === 1 ? [...lines, ...retiring(ledger)] : lines);
        const anew = new Ledger(ledger.client);
        const state = stateOf(ledger);
        expect(state).toEqual(stateOf(anew));
        expect(holdingOf(ledger)).toEqual(holdingOf(anew));
        return JSON.stringify(state);
      });
      for (const [place, state] of states.entries()) expect(JSON.stringify(stateOf(ledger.at(place + 1)))).toBe(state);
      ledger.close();
    }),
    { numRuns: 12 },
  );
});

/** Rows that statements give while something is read. */
function rowsRead(read: () => unknown): number {
  const { all, get, iterate } = Prepared.prototype;
  let rows = 0;
  const spies = [
    vi.spyOn(Prepared.prototype, 'all').mockImplementation(function (this: Prepared<unknown>, ...bound) {
      const found = all.apply(this, bound);
      rows += found.length;
      return found;
    }),
    vi.spyOn(Prepared.prototype, 'get').mockImplementation(function (this: Prepared<unknown>, ...bound) {
      rows += 1;
      return get.apply(this, bound);
    }),
    vi.spyOn(Prepared.prototype, 'iterate').mockImplementation(function* (this: Prepared<unknown>, ...bound) {
      for (const row of iterate.apply(this, bound)) {
        rows += 1;
        yield row;
      }
    }),
  ];
  read();
  for (const spy of spies) spy.mockRestore();
  return rows;
}

/** A ledger with this many documents, each with parts, work items and one figure, of which the last is a line to add. */
function grown(documents: number): { ledger: Ledger; commit: () => void } {
  const ledger = emptyLedger();
  const things = [3, 4, 6].map((kind) => historyOf([[[kind, 1, 5, 1]]])[1]?.[0] ?? {});
  const numbered = (line: RevisionLine, code: string): RevisionLine => {
    const [[name, fields] = ['', {}]] = Object.entries(line) as [string, object][];
    if (name === 'document') return { document: { ...fields, code } };
    return name === 'task' ? { task: { ...fields, document: code } } : { figure: { ...fields, document: code, code } };
  };
  const ofOther = historyOf([
    [
      [0, 1, 1, 1],
      [4, 9, 1, 0],
    ],
  ]);
  for (const lines of ofOther) addRevision(ledger, {}, lines);
  const codes = Array.from({ length: documents }, (_, place) => `N${place}`);
  addRevision(
    ledger,
    {},
    things.flatMap((line) => codes.map((code) => numbered(line, code))),
  );
  const [, , figure = {}] = things;
  return { ledger, commit: () => addRevision(ledger, {}, [numbered(figure, 'N0'), numbered(things[0] ?? {}, 'NEW')]) };
}

describe('the rows that are read do not depend on the number of documents', () => {
  let few: ReturnType<typeof grown>;
  let many: ReturnType<typeof grown>;

  beforeAll(() => {
    [few, many] = [grown(2), grown(40)];
  });

  const same = (read: (of: typeof few) => unknown) =>
    expect(rowsRead(() => read(many))).toBe(rowsRead(() => read(few)));

  test('when the catalogue is first read', () => {
    same(({ ledger }) => new Ledger(ledger.client).catalogue);
  });

  test('when a past catalogue is read', () => {
    same(({ ledger }) => ledger.at(1).catalogue);
  });

  test('when a revision adds a document and a figure', () => {
    for (const { ledger, commit } of [few, many]) {
      void [ledger.catalogue.documents.list(), figureCounts(ledger)];
      commit();
    }
    same(({ ledger }) => [ledger.catalogue, figureCounts(ledger)]);
    expect(many.ledger.catalogue.documents.findByCode('NEW')?.revision).toBe(latestRevision(many.ledger));
  });

  test('when the work items of a district are listed, as those of others are not read', () => {
    same(({ ledger }) => {
      const district = ledger.catalogue.districts.find(({ code }) => code === 'R1');
      const found = listTasks(ledger, { revision: ledger.revision, asOf: LATE }, { district });
      expect(found.map((task) => task.district.code)).toEqual(['R1']);
    });
  });

  test('when one document is looked for, by its row and by its code', () => {
    same(({ ledger }) => ledger.catalogue.documents.findByCode('N1'));
  });
});
