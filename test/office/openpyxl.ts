import { spawnSync } from 'node:child_process';

/** Python with openpyxl, as Debian's package python3-openpyxl has it; undefined where it is not installed. */
export function openpyxlPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);
}

const SCRIPT = `
import sys, openpyxl
for source, target in zip(sys.argv[1::2], sys.argv[2::2]):
    openpyxl.load_workbook(source).save(target)
`;

/** Opens each file with openpyxl and saves it under another name: it drops custom parts and keeps tables. */
export function savedByOpenpyxl(python: string, files: { from: string; to: string }[]): void {
  const run = spawnSync(python, ['-c', SCRIPT, ...files.flatMap(({ from, to }) => [from, to])], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`openpyxl failed: ${run.stderr}`);
}
