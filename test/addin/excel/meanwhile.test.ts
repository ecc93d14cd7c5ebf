import { beforeEach, describe, expect, test } from 'vitest';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { workbookSentence } from '../../../addin/parts/workbook-fault.ts';
import { zh } from '../../../addin/words/zh.ts';
import { ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

let book: LinkedWorkbook;

beforeEach(async () => {
  book = await LinkedWorkbook.withTable();
});

/** Lets somebody else type into a cell once the workbook was read this often. */
function typedAfter(requests: number, cell: string, value: string): void {
  const { host } = book;
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (...given) => {
    count += 1;
    if (count === requests) book.sheet().set(cell, value);
    return execute(...given);
  };
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
  } catch (fault) {
    return workbookSentence(fault, zh);
  }
  return undefined;
}

/** The number of requests that a work sends. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const { host } = book;
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (...given) => {
    count += 1;
    return execute(...given);
  };
  await work();
  host.execute = execute;
  return count;
}

describe('a workbook that two people have open', () => {
  test.each([
    ['refreshed', () => refreshTable(ID, planOf(NEWS, 6))],
    ['changed', () => redefineTable(ID, planOf(NEWS.slice(2), 6))],
  ])('what somebody types while a table is %s is not overwritten, and its cell is named', async (_, work) => {
    const all = await requestsOf(work);
    const told: string[] = [];
    for (let at = 2; at <= all; at += 1) {
      book = await LinkedWorkbook.withTable();
      typedAfter(at, 'I6', '甲写的');
      const sentence = await faultOf(work());
      if (sentence === undefined) continue;
      told.push(sentence);
      expect(book.sheet().values('I6').flat()).toEqual(['甲写的']);
    }
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(
      new Set(['读取之后有人改动了Sheet1!I6，为免覆盖，本次没有写入任何内容；请再刷新一次。']),
    );
  });
});
