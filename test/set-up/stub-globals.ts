import { vi } from 'vitest';

/** Sets these globals for the test file that runs; `set-up/globals.ts` takes them back after it. */
export function stubGlobals(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) vi.stubGlobal(name, value);
}
