// browser.mjs NPM CHROMIUM PAGES WORK: an audit’s pages in Chromium: light and dark, phone and paper, links, requests, accessibility.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';

const [npm, chromium, pages, work] = process.argv.slice(2);
const require = createRequire(`${npm}/node_modules/`);
const { chromium: browserType } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { HtmlValidate } = require('html-validate');

const check = (isRight, what) => console.log(`${isRight ? 'ok' : 'not ok'} ${what}`);
const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const address = (name) => `file://${pages}/${name}`;

for (const [name, scheme, width] of [['desk', 'light', 1280], ['dark', 'dark', 1280], ['tablet', 'light', 820], ['phone', 'light', 390]]) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  page.on('request', (r) => requests.push(r.url()));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(address('index.html'));
  check(requests.length === 1, `${name}: nothing is loaded but the page`);
  check(errors.length === 0, `${name}: no errors ${errors.join('; ')}`);
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: the page does not scroll sideways`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
  check(found.violations.length === 0, `${name}: accessible ${found.violations.map((v) => `${v.id} ${v.nodes[0].html.slice(0, 100)}`).join('; ')}`);
  await page.screenshot({ path: `${work}/audit-${name}.png` });
  await page.screenshot({ path: `${work}/audit-${name}-full.png`, fullPage: true });
  await context.close();
}

{
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address('index.html'));
  await page.click('#quoted ~ .wide a >> nth=0');
  check((await page.textContent('h1')).includes('Ilse Brandt'), 'the first name leads to the mayor');
  check((await page.locator('.passages li').count()) > 50, 'her page has her passages');
  await page.screenshot({ path: `${work}/audit-person.png` });
  await page.click('.confidential a');
  check(page.url().endsWith('/index.html'), 'and the way back');
  await page.click('.trend a >> nth=2', { force: true });
  check((await page.textContent('h1')).startsWith('Month 2025-'), 'a point of the chart leads to its month');
  await page.goto(address('index.html'));
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: `${work}/audit.pdf`, format: 'A4' });
  check(await page.evaluate(() => getComputedStyle(document.querySelector('.contents')).display === 'none'), 'on paper there is no list of links');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.className === 'skip'), 'the first tab leads past the head');
  await context.close();
}

const validate = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off', 'no-inline-style': 'error', 'text-content': 'off' } });
for (const name of ['index.html', ...readdirSync(`${pages}/passages`).slice(0, 5).map((n) => `passages/${n}`)]) {
  const report = await validate.validateFile(`${pages}/${name}`);
  check(report.valid, `${name} is valid ${report.valid ? '' : report.results.flatMap((r) => r.messages).slice(0, 3).map((m) => `${m.ruleId}: ${m.message} line ${m.line}`).join('; ')}`);
}

await browser.close();
