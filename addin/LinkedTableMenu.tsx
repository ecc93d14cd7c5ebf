import type { ReactNode } from 'react';
import type { LinkedTable } from './excel/table.ts';

/** What can be done with a linked table beside refreshing it. */
export function LinkedTableMenu(_: { table: LinkedTable }): ReactNode {
  return null;
}
