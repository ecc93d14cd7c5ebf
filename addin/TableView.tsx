import type { ReactNode } from 'react';
import { useWords } from './pane-context.ts';

/** Put a table together, see it, and insert it. */
export function TableView(): ReactNode {
  return <p>{useWords().table.needs}</p>;
}
