import type { ReactNode } from 'react';

/** A workbook of the user's, refreshed in the browser. */
export function RefreshFile(): ReactNode {
  return null;
}
