import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whether the tests of a file look at pages in Chromium. */
export function isBrowserTest(path: string): boolean {
  return path.endsWith('.browser.test.ts');
}

/**
 * Spreads the browser tests evenly among the others. They wait for Chromium some of their time, in which tests that
 * only reckon keep the cores busy. Among their own kind, the largest files still come first.
 */
export class BrowserAmongOthers extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const kinds = Object.values(Object.groupBy(sorted, ({ moduleId }) => String(isBrowserTest(moduleId))));
    return kinds
      .flatMap((kind = []) => kind.map((file, at) => ({ file, at: at / kind.length })))
      .sort((a, b) => a.at - b.at)
      .map(({ file }) => file);
  }
}
