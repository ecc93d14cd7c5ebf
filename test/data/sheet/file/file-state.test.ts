import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { editionFile } from '../../../../data/sheet/download/edition-xlsx.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { editionOfPlan } from '../../../../data/sheet/edition/edition.ts';
import { fileState } from '../../../../data/sheet/file/file-state.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, tableAnswer } from '../plan/table-answer.ts';
import { withParts } from './file-bytes.ts';

const plan = (language: 'ZH' | 'EN' = 'ZH') => sheetPlan(tableAnswer(), QUERY, { id: 'PB_FILED234', language });
const edition = (language: 'ZH' | 'EN' = 'ZH') => editionFile(editionOfPlan(plan(language)), '2024-09-12');
const isEdition = (file: Uint8Array) => fileState(openWorkbookFile(file)).isEdition;

async function other(sheet: string, creator = '张三'): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = creator;
  workbook.addWorksheet(sheet).getCell('A1').value = 1;
  return workbook.xlsx.writeBuffer();
}

test('a file that is handed in is known as one, in either language', async () => {
  expect(isEdition(await edition())).toBe(true);
  expect(isEdition(await edition('EN'))).toBe(true);
});

test('it is known when somebody renamed its sheet, and when another program saved it', async () => {
  const renamed = withParts(await edition(), {
    'xl/workbook.xml': (text) => text.replace(/name="报送版[^"]*"/, 'name="8月"'),
  });
  expect(isEdition(renamed)).toBe(true);
  expect(isEdition(await other('报送版 2024年上半年主要指标', 'openpyxl'))).toBe(true);
});

test('a workbook with a linked table is none, nor one whose table became plain cells, nor somebody else’s', async () => {
  const linked = await xlsxOf([plan()]);
  expect(isEdition(linked)).toBe(false);
  const unrelated = withParts(linked, {
    'xl/worksheets/_rels/sheet1.xml.rels': (text) => text.replace(/<Relationship [^>]*>/, ''),
  });
  expect(isEdition(unrelated)).toBe(false);
  expect(isEdition(await other('Sheet1'))).toBe(false);
});
