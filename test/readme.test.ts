import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TITLE = /test\(\s*(['"`])modelled: (.*?)\1,/g;

/** What a title says, without the page it names. */
function said(title: string): string {
  return title.replace(/ \([^()]*(?:\([^()]*\))?[^()]*\)$/, '').replaceAll('\\', '');
}

test('the README lists all that only our test host shows of Excel, and nothing that no test holds', () => {
  const files = globSync('test/**/*.test.ts', { cwd: ROOT });
  const titles = files.flatMap((file) =>
    [...readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(TITLE)].map(([, , title = '']) => said(title)),
  );
  const section =
    /\*\*Not seen in Excel\.\*\*([\s\S]*?)\n## /.exec(readFileSync(`${ROOT}/README.md`, 'utf8'))?.[1] ?? '';
  const listed = [...section.matchAll(/^- (.*)$/gm)].map(([, line]) => line);
  expect(listed.sort()).toEqual(titles.sort());
});
