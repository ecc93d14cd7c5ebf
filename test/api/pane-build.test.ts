import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPane } from '../../api/pane-build.ts';
import { temporaryFolder } from './folder.ts';

test('the pane is built where there is none of these sources, once, also when two begin together', {
  timeout: 180_000,
}, async () => {
  const root = temporaryFolder();
  const announced: string[] = [];
  const build = () => builtPane((message) => announced.push(message), root);

  const [folder, same] = await Promise.all([build(), build()]);
  expect(same).toBe(folder);
  // The server replaces this address by the configured one.
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('src="/office/office.js"');
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['assets', 'icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png']),
  );

  // Under a test runner, too, the build is one for users: with React's production build and without this machine's paths.
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => readFileSync(join(folder, 'assets', name), 'utf8').includes('jsxDEV('))).toEqual([]);

  const told = announced.length;
  expect(await build()).toBe(folder);
  expect(announced).toHaveLength(told);
  expect(readdirSync(root)).toHaveLength(1);
});
