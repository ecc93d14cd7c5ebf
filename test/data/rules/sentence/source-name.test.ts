import { expect, test } from 'vitest';
import { documentWords, sourceName } from '../../../../data/rules/sentence/source-name.ts';
import type { Standing } from '../../../../data/rules/words.ts';

function document(title: string, standing: Standing) {
  return { code: 'D', title, standing, kind: 'PLAN', publisher: null, reports: null } as const;
}

test('in a sentence a document carries its standing where it is not in force and its title does not say so', () => {
  const written = (title: string, standing: Standing) =>
    (['ZH', 'EN'] as const).map((language) => documentWords(document(title, standing), language));
  expect(written('2024年计划', 'IN_FORCE')).toEqual(['《2024年计划》', '“2024年计划”']);
  expect(written('2024年计划', 'DRAFT')).toEqual(['《2024年计划》(草案)', '“2024年计划” (draft)']);
  expect(written('2024年计划（草案）', 'DRAFT')).toEqual(['《2024年计划（草案）》', '“2024年计划（草案）” (draft)']);
  expect(written('工作思路', 'EXPIRED')).toEqual(['《工作思路》(已失效)', '“工作思路” (expired)']);
});

test('as a source a document carries its standing and whether it was republished', () => {
  const plan = { title: '2024年计划', standing: 'IN_FORCE', republishedBy: null } as const;
  const outline = { title: '工作思路', standing: 'EXPIRED', republishedBy: '某网站' } as const;
  expect([sourceName(plan, 'ZH'), sourceName(outline, 'ZH')]).toEqual([
    '《2024年计划》(正式)',
    '《工作思路》(已失效，转载)',
  ]);
  expect([sourceName(plan, 'EN'), sourceName(outline, 'EN')]).toEqual([
    '“2024年计划” (in force)',
    '“工作思路” (expired, republished)',
  ]);
});
