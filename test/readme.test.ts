import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TITLE = /test\(\s*(['"`])modelled: (.*?)\1,/g;

/** A title without the page it names. */
function said(title: string): string {
  return title.replace(/ \([^()]*(?:\([^()]*\))?[^()]*\)$/, '').replaceAll('\\', '');
}

test('the test host lists all that only it shows of Excel, and nothing that no test holds', () => {
  const files = globSync('test/**/*.test.ts', { cwd: ROOT });
  const titles = files.flatMap((file) =>
    [...readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(TITLE)].map(([, , title = '']) => said(title)),
  );
  const listed = [...readFileSync(`${ROOT}/test/office/README.md`, 'utf8').matchAll(/^- (.*)$/gm)].map(
    ([, line]) => line,
  );
  expect(listed.sort()).toEqual(titles.sort());
});

/** The settings that a text names: whole, or by their last words after another one's first, as `PLANBOOK_TLS_CERT`, `_KEY`. */
function settingsIn(text: string): Set<string> {
  const named = new Set<string>();
  let whole = '';
  for (const [word] of text.matchAll(/(?<![A-Z])(?:PLANBOOK)?_[A-Z_]+/g)) {
    if (word.startsWith('PLANBOOK')) {
      named.add(word);
      whole = word;
      continue;
    }
    const words = whole.split('_');
    for (let count = 1; count < words.length; count++) named.add(`${words.slice(0, count).join('_')}${word}`);
  }
  return named;
}

test('README and --help name every setting', () => {
  const read = settingsIn(readFileSync(`${ROOT}/api/config.ts`, 'utf8'));
  expect(read.size).toBeGreaterThan(12);
  for (const page of ['README.md', 'api/command.ts']) {
    const named = settingsIn(readFileSync(`${ROOT}/${page}`, 'utf8'));
    expect([page, ...[...read].filter((setting) => !named.has(setting))]).toEqual([page]);
  }
});

test('every path that README and CONTRIBUTING name is there', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(`${ROOT}/${page}`, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const named = [...text.matchAll(/`((?:addin|api|data|schema|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
  }
});
