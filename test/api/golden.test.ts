import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Handler } from '../../api/handler.ts';
import { plannedHandler } from './planned.ts';
import { type Answer, post } from './tiny.ts';

/**
 * A case is a folder with `expected.json`. It is asked with its `query.graphql`, or the one of a folder above it, and its
 * `variables.json`; the query's first line, a comment, is the sentence it stands for. What is expected is read from the
 * documents and their figures, never copied from an answer: PLANBOOK_GOLDEN=write lays the answers in .test/golden, to be
 * compared by eye.
 */
const CASES = fileURLToPath(new URL('golden', import.meta.url));
const ANSWERS = fileURLToPath(new URL('../../.test/golden', import.meta.url));
const WRITES = process.env['PLANBOOK_GOLDEN'] === 'write';

let handler: Handler;

beforeAll(() => {
  handler = plannedHandler();
});

function folders(): string[] {
  return readdirSync(CASES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'expected.json')
    .map((entry) => entry.parentPath)
    .sort();
}

function queryOf(folder: string): string {
  const file = join(folder, 'query.graphql');
  return existsSync(file) || folder === CASES ? readFileSync(file, 'utf8') : queryOf(dirname(folder));
}

function variablesOf(folder: string): unknown {
  const file = join(folder, 'variables.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Where in the query an error was met says nothing to a user. */
function withoutLocations({ errors, ...answer }: Answer): Answer {
  return errors
    ? {
        ...answer,
        errors: errors.map(({ locations: _, ...error }: object & { locations?: unknown }) => error) as Answer['errors'],
      }
    : answer;
}

function writeAnswer(folder: string, answer: Answer): void {
  const to = join(ANSWERS, relative(CASES, folder));
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'answer.json'), `${JSON.stringify(answer, null, 2)}\n`);
}

async function ask(folder: string): Promise<Answer> {
  const response = await handler.fetch(post({ query: queryOf(folder), variables: variablesOf(folder) }));
  return withoutLocations((await response.json()) as Answer);
}

describe('golden answers', () => {
  for (const folder of folders()) {
    const sentence = /^#\s*(.+)/.exec(queryOf(folder))?.[1] ?? '';
    test(`${sentence} (${relative(CASES, folder)})`, async () => {
      const answer = await ask(folder);
      if (WRITES) writeAnswer(folder, answer);
      expect(answer).toEqual(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
      expect(await ask(folder), 'asked a second time, by compiled execution').toEqual(answer);
    });
  }
});
