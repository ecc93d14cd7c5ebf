import { describe, expect, test } from 'vitest';
import * as excelErrors from '../../../addin/excel/office/error.ts';
import { workbookSentence } from '../../../addin/parts/workbook-fault.ts';
import { en } from '../../../addin/words/en.ts';
import { zh } from '../../../addin/words/zh.ts';
import { BadDefinition, DefinitionNewer, FrozenNewer } from '../../../data/sheet/fault/definition-fault.ts';
import {
  ColumnMissing,
  ColumnsChanged,
  FormulaTooLong,
  LayoutChanged,
  NotRelinkable,
} from '../../../data/sheet/fault/table-fault.ts';

/** Every class of fault with a `code`, whatever its constructor takes. */
const CLASSES = [
  ...Object.values(excelErrors).filter((each) => /^class /.test(String(each))),
  BadDefinition,
  DefinitionNewer,
  FrozenNewer,
  ColumnMissing,
  ColumnsChanged,
  FormulaTooLong,
  LayoutChanged,
  NotRelinkable,
] as unknown as (new (
  ...given: unknown[]
) => Error & { code: string })[];
const FAULTS = CLASSES.map((Class) => new Class(Class === FormulaTooLong ? '列' : ['列'], 'B3', {}));

describe.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
  test.each([
    ['zh', zh],
    ['en', en],
  ])('is one sentence for users in %s', (language, words) => {
    const sentence = workbookSentence(fault, words);
    expect(sentence).toBeDefined();
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    expect(/[一-鿿]/.test(String(sentence).replaceAll('列', ''))).toBe(language === 'zh');
  });
});
