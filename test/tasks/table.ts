import type { Reporter, TestModule } from 'vitest/node';
import type { TaskTaken } from './task.ts';

function line({ number, task, acts, most, waitedMs }: TaskTaken): string {
  const seconds = (waitedMs / 1000).toFixed(1);
  return `| ${[number, task, acts.length, most, seconds].join(' | ')} |\n    ${acts.join(' → ')}`;
}

/** Prints what the tasks took, once all are done. */
class TaskTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const taken = tests.flatMap((test) => test.meta().taken ?? []);
    const lines = ['| # | task | actions | at most | seconds of waiting |', '| --- | --- | --- | --- | --- |'];
    process.stdout.write(`${[...lines, ...taken.map(line)].join('\n')}\n`);
  }
}

// Vitest takes the default export of a reporter's file.
// biome-ignore lint/style/noDefaultExport: see above
export default TaskTable;
