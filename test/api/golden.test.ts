import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Handler } from '../../api/handler.ts';
import { plannedHandler } from './planned.ts';
import { type Answer, post } from './tiny.ts';

/**
 * A case is a folder with `expected.json`, `variables.json` and `query.graphql`, or the query of a folder above it. The query's
 * first line is a comment with the case's title. People read what is expected from the documents and their figures and never
 * copy it from an answer. PLANBOOK_GOLDEN=write puts the answers in .test/golden for comparison by eye.
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

/** An error's location in the query tells a user nothing. */
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
