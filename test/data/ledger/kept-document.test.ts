import { expect, test } from 'vitest';
import type { Document } from '../../../data/ledger/document.ts';
import { KeptDocuments } from '../../../data/ledger/kept-document.ts';

function documentOf(id: number): Document {
  return {
    id,
    code: `D${id}`,
    title: '',
    kind: 'PLAN',
    standing: 'IN_FORCE',
    republishedBy: null,
    publisher: null,
    publishedOn: '2024',
    publishedFrom: '2024-01-01',
    revision: 1,
    district: null,
    reports: null,
    release: 'PUBLIC',
    releaseAt: null,
    parts: [],
  };
}

test('a document that somebody holds is the same object, however many are read after it', () => {
  const kept = new KeptDocuments(4);
  const held = documentOf(1);
  kept.add(held);
  for (let id = 2; id < 40; id++) kept.add(documentOf(id));
  expect(kept.get(1)).toBe(held);
});

test('a document that has changed is forgotten wherever it is kept', () => {
  const kept = new KeptDocuments(4);
  const all = Array.from({ length: 12 }, (_, id) => documentOf(id));
  for (const document of all) kept.add(document);
  for (const { id } of all) kept.delete(id);
  expect(all.map(({ id }) => kept.get(id))).toEqual(all.map(() => undefined));
});
