import { expect, test } from 'vitest';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { undoPublication } from '../../../data/intake/draft/undo/undo.ts';
import { proposeWithdrawal } from '../../../data/intake/draft/withdraw.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import type { Language } from '../../../data/rules/words.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

const STEWARD: Asker = { kind: 'PERSON', number: 1, name: 'x', offices: [{ role: 'STEWARD', district: null }] };

test('a draft that changes what was published is headed by the figure or document that it changes, in words', async () => {
  const ledger = world.draftWorld();
  const headingOf = async (number: number, language: Language = 'ZH') => {
    const asked = { ledger, asker: STEWARD, language };
    const told = await askAs<{ draft: { heading: string } }>(asked, `{ draft(number: ${number}) { heading } }`);
    return told.draft.heading;
  };
  const withdrawal = writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of: 'OLD', reason: '有误' }));
  expect(await headingOf(withdrawal)).toBe(`撤回：“${world.sheetOf('OLD')['title']}”`);
  world.corrected(ledger, 'OLD/%', '99');
  const correction = withdrawal + 1;
  expect(await headingOf(correction)).toMatch(/^更正：龙华区 · 2024年1-6月 · 地区生产总值 · 总量$/);
  expect(await headingOf(correction, 'EN')).toMatch(/^Correction: Longhua · .* 2024 · /);
  const undoing = writing(ledger, () => undoPublication(ledger, PROGRAM, { draft: correction })).draft;
  expect(await headingOf(undoing)).toBe(`撤销入库：“${await headingOf(correction)}”`);
});
