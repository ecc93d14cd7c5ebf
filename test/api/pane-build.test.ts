import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPane } from '../../api/pane-build.ts';
import { temporaryFolder } from './folder.ts';

test('a pane is built where there is none of these sources, once, also when two begin together', {
  timeout: 180_000,
}, async () => {
  const [root, sources] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(sources, 'addin'));
  writeFileSync(join(sources, 'addin/vite.config.ts'), 'export default { root: import.meta.dirname };');
  writeFileSync(join(sources, 'addin/index.html'), '<title>A small pane</title>');
  const announced: string[] = [];
  const build = () => builtPane((message) => announced.push(message), root, sources);

  const [folder, same] = await Promise.all([build(), build()]);
  expect(same).toBe(folder);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('A small pane');

  const told = announced.length;
  expect(await build()).toBe(folder);
  expect(announced).toHaveLength(told);
  expect(readdirSync(root)).toHaveLength(1);

  writeFileSync(join(sources, 'addin/index.html'), '<title>Another small pane</title>');
  expect(await build()).not.toBe(folder);
  expect(readdirSync(root)).toHaveLength(2);

  writeFileSync(join(sources, 'addin/index.html'), '<script type="module" src="./gone.ts"></script>');
  await expect(build()).rejects.toThrow(/^The pane cannot be built \([^\n]*gone\.ts[^\n]*\); run "npm ci" again/);
  expect(readdirSync(root)).toHaveLength(2);
});

test('the pane is one for users, also where a test runner builds it', { timeout: 180_000 }, async () => {
  const folder = await builtPane(() => undefined);
  // The server replaces this address by the configured one.
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('src="/office/office.js"');
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['assets', 'icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png']),
  );
  // It has React's production build and none of this machine's paths.
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => readFileSync(join(folder, 'assets', name), 'utf8').includes('jsxDEV('))).toEqual([]);
});
