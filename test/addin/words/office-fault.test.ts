import { expect, test } from 'vitest';
import { faultsEn } from '../../../addin/words/office-fault-en.ts';
import { faultsZh } from '../../../addin/words/office-fault-zh.ts';
import { gateWords } from '../../../data/rules/message/gate.ts';
import { officeWords } from '../../../data/rules/message/office.ts';

/** A command, a field, an argument or a code, all of which are in Latin letters; `.xlsx` and Excel are not meant. */
const OF_PROGRAMS = /(?<![.A-Za-z])[a-z][A-Za-z]+|[A-Z]{4,}|API/;
const ABOUT = ['甲', '乙', '丙'];

/** The sentences of the server for programs, by code. */
function ofServer(): [code: string, sentence: string][] {
  const { draft, grid } = gateWords('ZH');
  const { faults, gate } = officeWords('ZH');
  const made = { ...draft.faults.plain, ...draft.faults.advised.API, ...faults } as Record<
    string,
    (...about: string[]) => string
  >;
  return [
    ...Object.entries(made).map(([code, say]) => [code, say(...ABOUT)] as [string, string]),
    ...Object.entries(grid.faults).map(([code, say]) => [code, say('甲', 2)] as [string, string]),
    ...Object.entries(gate),
  ];
}

test('whoever works in the pane is told of no command and of no field of the API', () => {
  const shown = ofServer().map(([code, sentence]) => [code, faultsZh[code]?.(1, ABOUT) ?? sentence] as const);
  expect(ofServer().filter(([, sentence]) => OF_PROGRAMS.test(sentence)).length).toBeGreaterThan(15);
  expect(shown.filter(([, sentence]) => OF_PROGRAMS.test(sentence))).toEqual([]);
  expect(Object.keys(faultsEn).sort()).toEqual(Object.keys(faultsZh).sort());
});

test.each(['UNDONE', 'CHANGED', 'ADDED', 'MIXED', 'DATA_SET'])(
  'whoever cannot undo a draft that is %s is told what to do',
  (reason) => {
    const about = ['7', reason, '甲', '乙'];
    expect(faultsZh['NOT_UNDONE']?.(1, about)).toMatch(/请|再撤销一次/);
    expect(faultsZh['NOT_UNDONE']?.(1, about)).not.toBe(faultsZh['NOT_UNDONE']?.(1, ['7']));
    expect(faultsEn['NOT_UNDONE']?.(1, about)).toMatch(/: (undo|correct|change)|open draft/);
  },
);
