import { GridFault } from './grid-fault.ts';

/** The size of the largest file that is read, in megabytes. */
const LARGEST_FILE = 20;

/** Callers ask this before they read a file, so that one of gigabytes never gets into memory. */
export function checkFileSize(size: number): void {
  if (size > LARGEST_FILE * 1e6) throw new GridFault('TOO_LARGE', '', { count: LARGEST_FILE });
}
