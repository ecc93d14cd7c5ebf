import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPane } from '../../api/pane-build.ts';
import { temporaryFolder } from './folder.ts';

test('the pane is built when it is missing or its sources have changed, and not again', {
  timeout: 180_000,
}, async () => {
  const root = temporaryFolder();
  const folder = join(root, 'pane');
  const announced: string[] = [];
  const build = () => builtPane((message) => announced.push(message), folder);

  expect(await build()).toBe(folder);
  expect(announced).toHaveLength(1);
  // The server puts the configured address in this place.
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('src="/office/office.js"');
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['assets', 'icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png']),
  );

  await build();
  expect(announced).toHaveLength(1);

  writeFileSync(join(root, 'pane.stamp'), 'the stamp of other sources');
  await build();
  expect(announced).toHaveLength(2);
  expect(readdirSync(root).sort()).toEqual(['pane', 'pane.stamp']);
});
