// Draws the PNG files of the ribbon from their SVG sources. Sources lie on a grid of 16 units, so
// that straight edges stay sharp at every size the manifest names: all are whole multiples of 16.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const sources = fileURLToPath(new URL('./icons/', import.meta.url));
const drawn = fileURLToPath(new URL('../public/icons/', import.meta.url));
const appSizes = [16, 32, 64, 80];
const commandSizes = [16, 32, 80];

function iconPng(svg: string, size: number): Uint8Array {
  const options = {
    fitTo: { mode: 'width' as const, value: size },
    font: { loadSystemFonts: false },
  };
  return new Resvg(svg, options).render().asPng();
}

async function drawIcons(): Promise<void> {
  await mkdir(drawn, { recursive: true });
  for (const file of (await readdir(sources)).filter((each) => each.endsWith('.svg'))) {
    const name = basename(file, '.svg');
    const svg = await readFile(`${sources}${file}`, 'utf8');
    for (const size of name === 'app' ? appSizes : commandSizes) {
      await writeFile(`${drawn}${name}-${size}.png`, iconPng(svg, size));
    }
  }
}

await drawIcons();
