// The pane (and, where it is there, the preview workbook) into addin/dist, with the files of office.js beside it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedFiles } from './compressedFiles.ts';
import { copiedFiles } from './copiedFiles.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

const pages = [
  'pane/taskpane.html',
  'pane/selfTest.html',
  'help/index.html',
  'preview/preview.html',
];

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [react(), copiedFiles(root), compressedFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'safari16',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => root + page).filter((page) => existsSync(page)) },
  },
});
