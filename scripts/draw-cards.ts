/** Draws apps/web/public/card-*.png, the pictures that links to public pages are shown with. To be run when the look or the words change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const look = (name: string) => readFileSync(join(root, 'packages', 'look', 'src', name), 'utf8');
const figure = JSON.parse(readFileSync(join(root, 'packages', 'body-chart', 'chart', 'figures.json'), 'utf8'));
const [back] = figure.views;
const fonts = ['atkinson-hyperlegible-next', 'literata'].map((name) => {
  const file = join(root, `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`);
  return readFileSync(file).toString('base64');
});

const words = {
  en: { title: ['Show us', 'where it hurts.'], text: 'Back, hip and groin pain, in plain words' },
  es: { title: ['Muéstrenos', 'dónde le duele.'], text: 'Dolor de espalda, cadera e ingle, en palabras sencillas' },
};

const html = ({ title, text }: (typeof words)['en']) => `<!doctype html><style>${look('tokens.css')}
@font-face{font-family:A;font-weight:200 800;src:url(data:font/woff2;base64,${fonts[0]})}
@font-face{font-family:L;font-weight:200 900;src:url(data:font/woff2;base64,${fonts[1]})}
*{margin:0}body{width:1200px;height:630px;background:var(--canvas);color:var(--ink);font:400 34px/1.35 A;overflow:hidden}
main{position:absolute;left:80px;top:150px;width:660px}h1{font:480 84px/1.05 L;letter-spacing:-.012em}
p{margin-top:28px;max-width:15em;color:var(--ink-2)}.mark{position:absolute;left:76px;top:60px;width:64px}
.body{position:absolute;right:0;top:0;width:470px;height:630px;background:var(--pine-soft)}
</style><svg class="mark" viewBox="0 0 32 32" fill="none" stroke="#075947" stroke-width="2.6" stroke-linecap="round"><path d="M16 3.5V28M16 15.5C14 20 10 22.5 5.5 23.5M16 15.5C18 20 22 22.5 26.5 23.5"/><circle cx="16" cy="12" r="4" fill="#edb83f"/></svg>
<main><h1>${title.join('<br>')}</h1><p>${text}</p></main>
<svg class="body" viewBox="87 240 226 303" preserveAspectRatio="xMidYMid slice"><path d="${back.skin}" fill="#fcf9f2" stroke="#887f70" stroke-width="1.2"/>
<g fill="none" stroke="#887f70" stroke-linecap="round">${back.landmarks.map(({ path }: { readonly path: string }) => `<path d="${path}"/>`).join('')}</g>
<g fill="none" stroke="#075947" stroke-width="4" stroke-linecap="round"><path d="M200 318C186 352 168 386 147 408"/></g><circle cx="142" cy="418" r="15" fill="#b73e76" fill-opacity=".35" stroke="#b73e76" stroke-width="2"/><circle cx="200" cy="318" r="9" fill="#edb83f" stroke="#075947" stroke-width="4"/></svg>`;

const found = await findBrowser(root);
if (found === undefined) throw new Error('No browser: install Chromium or set CHROMIUM_PATH.');
const { executablePath, args } = found;
const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const [language, said] of Object.entries(words)) {
  await page.setContent(html(said));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, 'apps', 'web', 'public', `card-${language}.png`) });
}
await browser.close();
