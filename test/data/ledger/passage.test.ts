import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countHits, listHits } from '../../../data/answer/search.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { sha256 } from '../../../data/ledger/log/digest.ts';
import { keepText } from '../../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../../data/ledger/log/revision-line.ts';
import { verify } from '../../../data/ledger/log/verify.ts';
import { listTaskIds } from '../../../data/ledger/passage.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import { listTasks } from '../../../data/ledger/task.ts';
import { memoryLedger } from './memory-ledger.ts';

const TEXT = '新增托位一千个。加快医院建设。\n建设体育公园。整治河道。';
const ASOF = '2030-01-01';

const DISTRICT: RevisionLine = { district: { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 } };
const DOCUMENT: RevisionLine = {
  document: {
    code: 'D',
    title: '计划',
    kind: 'PLAN',
    standing: 'IN_FORCE',
    publishedOn: '2024-01-01',
    publishedFrom: '2024-01-01',
    district: '440307',
    textDigest: sha256(Buffer.from(TEXT)),
  },
};

/** The work item that is printed so, from the beginning of the text that begins so. */
function task(text: string, title = '任务'): RevisionLine {
  const place = { document: 'D', district: '440307', start: TEXT.indexOf(text) };
  return { task: { ...place, section: '一', title, kind: 'PLAN', text } };
}

let ledger: Ledger;

beforeAll(() => {
  ledger = memoryLedger();
  keepText(ledger, TEXT);
  addRevision(ledger, {}, [DISTRICT, DOCUMENT, task('新增托位一千个。加快医院建设。'), task('建设体育公园。')]);
  addRevision(ledger, {}, [task('新增托位一千个。'), task('加快医院建设。')]);
  addRevision(ledger, {}, [task('建设体育公园。整治河道。'), task('新增托位一千个。', '更名的任务')]);
});

afterAll(() => ledger.close());

/** The texts of the work items that a search finds at each of the three revisions. */
function foundAt(find: (at: Ledger) => string[]): string[][] {
  return [1, 2, 3].map((revision) => find(ledger.at(revision)));
}

const hits = (text: string) => (at: Ledger) =>
  listHits(at, { text, places: ['TASK'] }, { offset: 0, limit: 9, at: { revision: at.revision, asOf: ASOF } }).map(
    (hit) => `${hit.text}${hit.task?.text === hit.text ? '' : ' shown with another text'}`,
  );

const named = (text: string) => (at: Ledger) => {
  const ids = listTaskIds(at, text);
  return listTasks(at, { revision: at.revision, asOf: ASOF }, {}).flatMap((found) =>
    ids.has(found.id) ? found.text : [],
  );
};

const [both, nursery, hospital] = ['新增托位一千个。加快医院建设。', '新增托位一千个。', '加快医院建设。'];
const [park, more] = ['建设体育公园。', '建设体育公园。整治河道。'];

describe.each([
  ['a search', hits],
  ['a filter of work items', named],
])('%s of each revision', (_, finding) => {
  test.each([
    ['医院', 'that another work item has since, which was added', [[both], [hospital], [hospital]]],
    ['河道', 'that a work item has only since it was corrected', [[], [], [more]]],
    ['托位', 'that a work item kept when it was corrected, and when it was renamed', [[both], [nursery], [nursery]]],
    ['体育', 'that a work item kept', [[park], [park], [more]]],
    ['托位 医院', 'that a work item no longer holds both', [[both], [], []]],
    ['游泳', 'that none holds', [[], [], []]],
  ])('finds the words %s %s', (text, __, expected) => {
    expect(foundAt(finding(text))).toEqual(expected);
  });
});

test('hits of an earlier revision are counted as they are listed, page by page, in their order', () => {
  for (const revision of [1, 2, 3]) {
    const at = ledger.at(revision);
    const what = { text: '建设' };
    const page = (offset: number, limit: number) =>
      listHits(at, what, { offset, limit, at: { revision, asOf: ASOF } }).map((hit) => [hit.text, hit.document?.code]);
    const all = page(0, 99);
    expect(all).toHaveLength(countHits(at, what));
    expect(all.map(([, document]) => document !== undefined)).toEqual([false, false, true, true]);
    for (const size of [1, 2, 3]) expect([...page(0, size), ...page(size, 99)]).toEqual(all);
  }
});

test('a ledger whose work items were corrected is what its log says', () => {
  expect(verify(ledger)).toEqual([]);
});
