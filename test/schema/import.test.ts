import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { ImportBoard } from '../../data/intake/progress/import-board.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import { schema } from '../../schema/schema.ts';
import { draftWorld } from '../data/intake/draft/draft-world.ts';

const ledger = draftWorld();
const imports = new ImportBoard();
const keeper: Asker = { kind: 'PERSON', number: 1, name: '甲', offices: [{ role: 'KEEPER', district: null }] };
const PROGRESS = '(requestId: "july") { state done of }';

async function ask(asker: Asker | null, field: string): Promise<unknown> {
  const contextValue = { ledger, language: 'ZH', imports, asker };
  const source = `${field.startsWith('cancel') ? 'mutation' : 'query'} { ${field} }`;
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors?.[0]?.extensions['code'] ?? Object.values(data ?? {})[0];
}

test('whoever asked for an import sees how far it is, and cancels it while it runs', async () => {
  const named = { by: { person: 1 }, request: 'july' };
  expect(await ask(keeper, `importProgress${PROGRESS}`)).toBeNull();
  imports.wait(named);
  const course = imports.courseOf(named);
  course.begin('RECOGNISING', 400);
  course.count(150);
  expect(await ask(keeper, `importProgress${PROGRESS}`)).toEqual({ state: 'RECOGNISING', done: 150, of: 400 });
  expect(await ask(keeper, `cancelImport${PROGRESS}`)).toEqual({ state: 'CANCELLED', done: 150, of: 400 });
  expect(() => course.check()).toThrow('cancelled');
});

test('an import is shown to nobody else', async () => {
  imports.wait({ by: { person: 1 }, request: 'july' });
  const other = { ...keeper, number: 2 };
  const reader: Asker = { ...keeper, offices: [{ role: 'READER', district: null }] };
  const fields = ['importProgress', 'cancelImport'].map((field) => `${field}${PROGRESS}`);
  const told = [other, reader, null].map((asker) => Promise.all(fields.map((field) => ask(asker, field))));
  expect(await Promise.all(told)).toEqual([
    [null, null],
    ['FORBIDDEN', 'FORBIDDEN'],
    ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ]);
  expect(await ask(keeper, `importProgress${PROGRESS}`)).toMatchObject({ state: 'WAITING', of: null });
});
