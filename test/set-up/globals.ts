import { afterAll, vi } from 'vitest';

// Test files share a process and its modules: each gives back the globals it stubbed.
afterAll(() => {
  vi.unstubAllGlobals();
});
