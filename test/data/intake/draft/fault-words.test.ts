import { expect, test } from 'vitest';
import { DraftFault } from '../../../../data/intake/draft/fault.ts';
import { wordedFaults } from '../../../../data/intake/draft/fault-words.ts';
import type { AskedBy, DraftFaultCode } from '../../../../data/rules/gate-words.ts';
import { gateWords } from '../../../../data/rules/message/gate.ts';

/** The words that only the command line has: its commands and their options. */
const OF_COMMANDS = /planbook [a-z]|--[a-z]/;
const { plain, advised } = gateWords('ZH').draft.faults;
const ADVISED = Object.keys(advised.API) as DraftFaultCode[];
/** A login is named on the command line alone. */
const CODES = [...Object.keys(plain), ...ADVISED].filter((code) => code !== 'NO_PERSON') as DraftFaultCode[];

function said(code: DraftFaultCode, askedBy: AskedBy): string[] {
  const fault = new DraftFault(code, 'D7.3', 7);
  return (['ZH', 'EN'] as const).map((language) => wordedFaults(fault, language, askedBy)?.[0]?.message ?? '');
}

test('whoever asks by the API is told of no command', () => {
  expect(CODES).toContain('UNEXPLAINED');
  expect(CODES.flatMap((code) => said(code, 'API')).filter((text) => OF_COMMANDS.test(text))).toEqual([]);
});

test('the same is said to be wrong by the command line and by the API, and each tells what it has to do it with', () => {
  const firstOf = (text: string) => text.split(/(?<=[。.]) ?/)[0];
  for (const code of ADVISED) {
    const [command, api] = [said(code, 'COMMAND_LINE'), said(code, 'API')];
    expect(command.map(firstOf)).toEqual(api.map(firstOf));
    for (const [place, text] of command.entries()) expect(text, code).not.toBe(api[place]);
  }
  expect([said('NO_ITEM', 'API')[0], said('NO_ITEM', 'COMMAND_LINE')[0]]).toEqual([
    '第7号草稿中没有“D7.3”这一项。草稿没有改动。各项的 id 见该草稿的 items。',
    '第7号草稿中没有“D7.3”这一项。草稿没有改动。用 planbook draft 7 列出各项。',
  ]);
  expect([said('UNEXPLAINED', 'API')[1], said('UNEXPLAINED', 'COMMAND_LINE')[1]]).toEqual([
    expect.stringContaining('decideItems and a reason'),
    expect.stringContaining('planbook decide 7'),
  ]);
});

test('questions about a file name no command: they are asked by the API too', () => {
  const questions = (['ZH', 'EN'] as const).flatMap((language) => Object.values(gateWords(language).draft.questions));
  expect(questions.filter((text) => OF_COMMANDS.test(text))).toEqual([]);
});
