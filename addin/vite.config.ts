import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  },
});
