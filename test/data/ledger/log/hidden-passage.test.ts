import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countHits, listHits } from '../../../../data/answer/search.ts';
import { type Ledger, openBeside, openLedger } from '../../../../data/ledger/ledger.ts';
import { keepText } from '../../../../data/ledger/log/file.ts';
import { releaseDue } from '../../../../data/ledger/log/release-due.ts';
import type { RevisionLine } from '../../../../data/ledger/log/revision-line.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { listTaskIds } from '../../../../data/ledger/passage.ts';
import { addRevision, writing } from '../../../../data/ledger/revision.ts';
import { snapshotAt } from '../../../../data/ledger/snapshot.ts';
import type { Sight } from '../../../../data/ledger/store/sight.ts';
import { memoryLedger } from '../memory-ledger.ts';
import { undoMigrations } from '../undone-migration.ts';

const [HERE, THERE] = ['440307', '440308'];
const NOON = '2026-12-01T04:00:00.000Z';
/** Both passages hold both words. Which comes first is told by which of the words is rarer. */
const [MORE_NEW, MORE_JOBS] = ['创新创新创新,带动就业。', '创新带动就业,就业,就业。'];
const RARER_NEW = ['就业形势稳定。', '就业补贴到位。', '就业服务进社区。', '医疗卫生。', '教育。', '交通。', '绿化。'];

type Told = Record<string, unknown> & { code: string };

function documentLine(ledger: Ledger, { code, ...fields }: Told, paragraphs: readonly string[]): RevisionLine {
  const textDigest = keepText(ledger, paragraphs.join('\n'));
  const day = { publishedOn: '2024-10-01', publishedFrom: '2024-10-01' };
  const said = { title: code, kind: 'REPORT_AND_PLAN', standing: 'IN_FORCE', district: HERE, ...day };
  return { document: { code, textDigest, ...said, ...fields } };
}

function add(ledger: Ledger, told: Told, paragraphs: readonly string[]): void {
  addRevision(
    ledger,
    {},
    writing(ledger, () => [documentLine(ledger, told, paragraphs)]),
  );
}

/** Fills a ledger with two districts and a public report in which 创新 is rarer than 就业. */
function filled(ledger: Ledger): Ledger {
  const districts = [
    { code: HERE, name: '龙岗区', nameEn: 'Longgang' },
    { code: THERE, name: '盐田区', nameEn: 'Yantian' },
  ].map((fields, place) => ({ district: { ...fields, position: place + 1 } }) as RevisionLine);
  addRevision(ledger, {}, districts);
  add(ledger, { code: 'OPEN' }, [MORE_JOBS, ...RARER_NEW, MORE_NEW]);
  return ledger;
}

function found(ledger: Ledger, sight: Sight, text = '创新 就业'): string[] {
  const reader = openBeside(ledger, sight);
  const hits = listHits(reader, { text }, { offset: 0, limit: 50, at: snapshotAt(reader, {}) });
  expect(countHits(reader, { text })).toBe(hits.length);
  return hits.map((hit) => hit.text);
}

const MANY_NEW = Array.from({ length: 60 }, (_, place) => `创新项目${place}。`);

test('what is not public changes neither what open search finds nor its order', () => {
  const ledger = filled(memoryLedger());
  expect(found(ledger, 'OPEN')).toEqual([MORE_NEW, MORE_JOBS]);
  add(ledger, { code: 'SECRET', release: 'INTERNAL' }, [...MANY_NEW, '创新与就业。']);
  expect(found(ledger, 'OPEN')).toEqual([MORE_NEW, MORE_JOBS]);
  expect(found(ledger, 'ALL')).toEqual(['创新与就业。', MORE_NEW, MORE_JOBS]);
  // Public, the same words do change the order.
  add(ledger, { code: 'MORE' }, MANY_NEW);
  expect(found(ledger, 'OPEN')).toEqual([MORE_JOBS, MORE_NEW]);
  expect(verify(ledger)).toEqual([]);
});

test('what is not public of one district tells a keeper of another nothing, by no order', () => {
  const ledger = filled(memoryLedger());
  add(ledger, { code: 'OWN', release: 'INTERNAL' }, [MORE_NEW, MORE_JOBS, ...RARER_NEW]);
  const before = found(ledger, [HERE]);
  expect(before).toEqual([MORE_NEW, MORE_JOBS, MORE_NEW, MORE_JOBS]);
  add(ledger, { code: 'OTHER', district: THERE, release: 'INTERNAL' }, [...MANY_NEW, '创新与就业。']);
  expect(found(ledger, [HERE])).toEqual(before);
  expect(found(ledger, [THERE])).toEqual(['创新与就业。', MORE_NEW, MORE_JOBS]);
});

function taskLine(document: string): RevisionLine {
  const said = { number: 1, section: '一', kind: 'PLAN', title: '托育', text: '新增托育。', start: 0 };
  return { task: { document, district: HERE, ...said } };
}

test('a document that becomes public is found from then on, and one that becomes internal no more, with their work items', () => {
  const ledger = filled(memoryLedger());
  const embargoed = { code: 'LATER', release: 'EMBARGOED', releaseAt: NOON };
  addRevision(
    ledger,
    {},
    writing(ledger, () => [documentLine(ledger, embargoed, ['新增托育。']), taskLine('LATER')]),
  );
  const [none, both] = [[], ['新增托育。', '新增托育。']];
  const seen = () => (['OPEN', [HERE], [THERE], 'ALL'] as const).map((sight) => found(ledger, sight, '托育'));
  const tasks = (sight: Sight) => listTaskIds(openBeside(ledger, sight), '托育').size;
  expect(seen()).toEqual([none, both, none, both]);
  expect([tasks('OPEN'), tasks([HERE])]).toEqual([0, 1]);
  writing(ledger, () => releaseDue(ledger, NOON));
  expect(seen()).toEqual([both, both, both, both]);
  expect([tasks('OPEN'), tasks([THERE])]).toEqual([1, 1]);
  add(ledger, { code: 'LATER', release: 'INTERNAL' }, ['新增托育。']);
  expect(seen()).toEqual([none, both, none, both]);
  expect(verify(ledger)).toEqual([]);
});

test('a ledger of the program before, which had one index for all, has two from its first start on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-hidden-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ledger.db');
  const older = filled(openLedger(path));
  addRevision(
    older,
    {},
    writing(older, () => [
      documentLine(older, { code: 'SECRET', release: 'INTERNAL' }, ['新增托育。', ...MANY_NEW]),
      taskLine('SECRET'),
    ]),
  );
  undoMigrations(older, '0010_hidden_passages');
  older.close();
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  expect(verify(ledger)).toEqual([]);
  expect(found(ledger, 'OPEN')).toEqual([MORE_NEW, MORE_JOBS]);
  expect(found(ledger, [HERE], '托育')).toEqual(['新增托育。', '新增托育。']);
});
