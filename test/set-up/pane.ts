import type { TestProject } from 'vitest/node';
import { builtPane } from '../../api/pane-build.ts';
import { isBrowserTest } from './order.ts';

/** Builds the pane and unpacks the browser, both once for all test files, where some of those that run need them. */
export async function setup({ vitest }: TestProject): Promise<void> {
  if (!vitest.state.getPaths().some(isBrowserTest)) return;
  const { IS_PACKED, unpackChromium } = await import('../browser/chromium.ts');
  await Promise.all([builtPane((message) => process.stdout.write(`${message}\n`)), IS_PACKED && unpackChromium()]);
}
