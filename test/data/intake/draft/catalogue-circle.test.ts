import { expect, test } from 'vitest';
import { proposeMerge } from '../../../../data/intake/draft/catalogue/merge.ts';
import { changeDistrict, proposeDistrict } from '../../../../data/intake/draft/catalogue/propose-district.ts';
import { changeIndicator, proposeIndicator } from '../../../../data/intake/draft/catalogue/propose-indicator.ts';
import { changeScope, proposeScope } from '../../../../data/intake/draft/catalogue/propose-scope.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { undoPublication } from '../../../../data/intake/draft/undo/undo.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import { draftWorld } from './draft-world.ts';

function publish(ledger: Ledger, draft: number): number {
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft));
  return draft;
}

/** Publishes what is proposed, and answers the number of its draft. */
function done(ledger: Ledger, propose: () => number): number {
  return publish(ledger, writing(ledger, propose));
}

/** A ledger with two scopes of which neither lies in the other. */
function worldOfScopes(): Ledger {
  const ledger = draftWorld();
  done(ledger, () => proposeScope(ledger, PROGRAM, { code: 'LARGE', name: '规上' }));
  done(ledger, () => proposeScope(ledger, PROGRAM, { code: 'STATE', name: '国企' }));
  return ledger;
}

test('of two drafts that put each of two scopes into the other, the second is not published', () => {
  const ledger = worldOfScopes();
  const first = writing(ledger, () => changeScope(ledger, PROGRAM, { scope: 'STATE', within: 'LARGE' }));
  const second = writing(ledger, () => changeScope(ledger, PROGRAM, { scope: 'LARGE', within: 'STATE' }));
  publish(ledger, first);
  expect(() => publish(ledger, second)).toThrow('规上 → 国企 → 规上');
});

test('a change is not undone where the scope would come to lie within itself', () => {
  const ledger = worldOfScopes();
  done(ledger, () => changeScope(ledger, PROGRAM, { scope: 'STATE', within: 'LARGE' }));
  const out = done(ledger, () => changeScope(ledger, PROGRAM, { scope: 'STATE', within: null }));
  done(ledger, () => changeScope(ledger, PROGRAM, { scope: 'LARGE', within: 'STATE' }));
  expect(() => writing(ledger, () => undoPublication(ledger, PROGRAM, { draft: out }))).toThrow('国企 → 规上 → 国企');
});

test('no district comes to lie in one that lies in it', () => {
  const ledger = draftWorld();
  done(ledger, () => proposeDistrict(ledger, PROGRAM, { code: 'SZ-AA', name: '东片区', parent: '龙华区' }));
  done(ledger, () => proposeDistrict(ledger, PROGRAM, { code: 'SZ-AB', name: '西片区', parent: 'SZ-AA' }));
  const change = () => changeDistrict(ledger, PROGRAM, { district: 'SZ-AA', parent: 'SZ-AB' });
  expect(() => writing(ledger, change)).toThrow('东片区 → 西片区 → 东片区');
});

test('two indicators are not merged that are related by way of a third', () => {
  const ledger = draftWorld();
  const heat = {
    code: 'HEAT',
    name: '供热量',
    nameEn: 'Heat',
    unit: '亿元',
    timing: 'FLOW',
    direction: 'HIGHER',
  } as const;
  done(ledger, () => proposeIndicator(ledger, PROGRAM, { ...heat, relations: [{ kind: 'PART_OF', to: 'TRADE' }] }));
  const version = ledger.catalogue.indicatorsByCode.get('GDP')?.revision ?? 0;
  const relations = [{ kind: 'PART_OF', to: 'HEAT' }] as const;
  done(ledger, () => changeIndicator(ledger, PROGRAM, { indicator: 'GDP', version, relations }));
  const draft = writing(ledger, () => proposeMerge(ledger, PROGRAM, { keep: 'GDP', merge: 'TRADE' }));
  expect(() => publish(ledger, draft)).toThrow('地区生产总值 → 供热量 → 地区生产总值');
});
