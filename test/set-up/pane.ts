import type { TestProject } from 'vitest/node';
import { builtPane } from '../../api/pane-build.ts';
import { launchBrowserServer } from '../browser/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the browser that test files connect to. */
    browser: string;
  }
}

/** Builds the pane and starts the browser, both once for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await builtPane((message) => process.stdout.write(`${message}\n`));
  const browser = await launchBrowserServer();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
