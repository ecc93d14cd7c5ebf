import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The pieces that the code is loaded in. Left to itself the bundler makes one of each set of modules that the same views
 * share, and the first view alone needs seventy.
 */
const PIECES = [
  // The first view's code comes in one piece.
  { name: 'pane', test: /addin[\\/]main\.tsx$/, priority: 2 },
  // Modules that only the keeper's views share stay out of it.
  {
    name: 'office',
    test: /addin[\\/](?:entry|words[\\/](?:use-)?office|ask[\\/](?:act|office|upload)|state[\\/](?:use-live|asker|entry-place)|parts[\\/]ActFaults)/,
    minShareCount: 2,
    priority: 2,
  },
  // So does what other views share. What files alone need is loaded with them.
  {
    name: 'views',
    test: /[\\/](?:addin|data[\\/]rules|data[\\/]sheet|@fluentui)[\\/](?!file[\\/])/,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: '../.build/manual',
    emptyOutDir: true,
    target: 'es2022',
    // Inlining would need data: in the CSP's script and style sources.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: PIECES } } },
  },
});
