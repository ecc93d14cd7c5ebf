import { expect, test } from 'vitest';
import { newsKind } from '../../../../addin/links/news/refresh-text.ts';
import { zh } from '../../../../addin/words/zh.ts';

const kindOf = (kind: 'ADDED' | 'CORRECTED' | 'RETIRED', change: 'UNDO' | 'CORRECTION' | null) =>
  newsKind({ kind, revision: { change } } as Parameters<typeof newsKind>[0], zh);

test('a figure that an undo put back is told as that in the report of a refresh, and one that it took out as withdrawn', () => {
  expect(kindOf('CORRECTED', 'CORRECTION')).toBe('更正');
  expect(kindOf('CORRECTED', 'UNDO')).toBe('撤销恢复');
  expect(kindOf('ADDED', 'UNDO')).toBe('撤销恢复');
  expect(kindOf('RETIRED', 'UNDO')).toBe('撤回');
});
