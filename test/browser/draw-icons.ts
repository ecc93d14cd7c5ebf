import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './chromium.ts';

/** Office takes icons as PNG, in these sizes (learn.microsoft.com/javascript/api/manifest/icon). */
const ICONS: { drawing: string; name: string; sizes: number[] }[] = [
  { drawing: 'favicon.svg', name: 'icon', sizes: [16, 32, 64, 80] },
  { drawing: 'refresh.svg', name: 'refresh', sizes: [16, 32, 80] },
];

/** `node test/browser/draw-icons.ts NAME…` draws the icons of these names anew from their SVG, all of them without a name. */
const folder = new URL('../../addin/public/', import.meta.url);
const wanted = process.argv.slice(2);
const browser = await launchBrowser();
try {
  for (const { drawing, name, sizes } of ICONS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const svg = readFileSync(new URL(drawing, folder), 'utf8');
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  }
} finally {
  await browser.close();
}
