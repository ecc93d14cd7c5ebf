import { expect, test } from 'vitest';
import { entryText } from '../../../../data/intake/entry/entry-words.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import * as change from '../../../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import { memoryLedger } from '../../ledger/memory-ledger.ts';

test('the entries tell whether a person or a token was entered, changed or ended', () => {
  const ledger = memoryLedger();
  const now = new Date();
  const said = (kind: 'PERSON' | 'TOKEN', decide: () => { line: object }) =>
    writing(ledger, () => {
      const { line } = decide();
      const entry = append(ledger, { kind, lines: [line] });
      const told = { entry, lines: [line], isWhole: true };
      return [entryText(ledger, told, 'ZH'), entryText(ledger, told, 'EN')];
    });
  const offices = [{ role: 'KEEPER', district: null } as const];
  const token = { name: '大屏', role: 'READER', districts: [null], person: null, expires: null } as const;
  expect([
    said('PERSON', () => change.addPerson(ledger, { login: 'lisi', name: '李四', offices }, now)),
    said('PERSON', () => change.resetPerson(ledger, 'lisi', now)),
    said('PERSON', () => change.changePerson(ledger, 'lisi', { name: '李思' })),
    said('PERSON', () => change.endPerson(ledger, 'lisi', now)),
    said('TOKEN', () => addToken(ledger, { ...token, districts: [null] }, now)),
    said('TOKEN', () => endToken(ledger, 1, now)),
  ]).toEqual([
    ['登记人员1：李四(lisi)', 'entered person 1: 李四 (lisi)'],
    ['更改人员1：李四(lisi)', 'changed person 1: 李四 (lisi)'],
    ['更改人员1：李思(lisi)', 'changed person 1: 李思 (lisi)'],
    ['停用人员1：李思(lisi)', 'ended person 1: 李思 (lisi)'],
    ['登记令牌1：大屏', 'entered token 1: 大屏'],
    ['停用令牌1：大屏', 'ended token 1: 大屏'],
  ]);
});
