import { builtPane } from '../../api/pane-build.ts';
import { IS_PACKED, unpackChromium } from '../browser/chromium.ts';

/** Builds the pane and unpacks the browser, both once for all test files. */
export async function setup(): Promise<void> {
  await Promise.all([builtPane((message) => process.stdout.write(`${message}\n`)), IS_PACKED && unpackChromium()]);
}
