import { builtPane } from '../../api/pane-build.ts';

/** Builds the pane once, before test files that serve it start side by side. */
export async function setup(): Promise<void> {
  await builtPane((message) => process.stdout.write(`${message}\n`));
}
