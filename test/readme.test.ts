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

test('every path that README and CONTRIBUTING name is there', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(`${ROOT}/${page}`, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const named = [...text.matchAll(/`((?:addin|api|data|schema|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
  }
});
