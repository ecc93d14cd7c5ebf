import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TestPage } from './page.ts';

/**
 * The page in which the tests of a `describe` walk on, each from where the one before it ended: to open one takes longer
 * than most of them. Call it in the `describe`; what it answers gives the page to a test.
 */
export function walkedPage(open: () => Promise<TestPage>): () => Page {
  let opened: TestPage | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => opened?.page ?? expect.fail('The page is not open yet.');
}
