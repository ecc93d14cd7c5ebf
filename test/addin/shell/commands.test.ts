import { expect, test } from 'vitest';
import { onRefreshAll, startCommands } from '../../../addin/shell/commands.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

test('Refresh all that was chosen on the ribbon before the pane was there is carried out once it is, and once only', async () => {
  const commands = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  let completed = 0;
  stubGlobals({
    Office: {
      actions: { associate: (name: string, command: never) => commands.set(name, command) },
      addin: { showAsTaskpane: async () => undefined },
    },
  });
  startCommands();
  const choose = () => commands.get('refreshAll')?.({ completed: () => completed++ });
  await choose();
  let refreshed = 0;
  const stop = onRefreshAll(() => refreshed++);
  expect(refreshed).toBe(1);
  stop();
  const stopAgain = onRefreshAll(() => refreshed++);
  expect(refreshed).toBe(1);
  await choose();
  expect([refreshed, completed]).toEqual([2, 2]);
  stopAgain();
});
