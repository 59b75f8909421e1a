// Review pages in a real browser. Run by .ci/suites/review.sh:
//
//   node tests/review/browser.mjs MODULES CHROMIUM WORK [SCREENSHOTS]
//
// MODULES is a folder with playwright-core, axe-core and html-validate; WORK/drafts holds the drafts of drafts.mjs and WORK/drafts/review
// the pages that the tool made of them. Each check prints a line “ok …” or “not ok …”; a figure is printed behind “#”.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageOf } from './drafts.mjs';

const [modules, executablePath, work, pictures] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), 'package.json'));
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const site = path.join(work, 'drafts', 'review');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let failed = 0;

const check = async (name, test) => {
  try {
    await test();
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${name}: ${String(error.message ?? error).split('\n').slice(0, 6).join(' | ')}`);
  }
};
const is = (condition, says) => {
  if (!condition) throw new Error(says);
};
const same = (actual, expected, what = 'value') => is(JSON.stringify(actual) === JSON.stringify(expected), `${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);

/** Opens a page of its own, which may ask for nothing but itself and complain about nothing. */
const open = async (draft, { width = 1440, height = 900, scheme = 'light', hash = '', ...more } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', acceptDownloads: true, ...more });
  const page = await context.newPage();
  const trouble = [];
  const file = draft === null ? path.join(site, 'index.html') : pageOf(site, draft);
  page.on('console', (m) => trouble.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => trouble.push(`error: ${e.message}`));
  page.on('dialog', (d) => trouble.push(`dialog: ${d.message()}`));
  page.on('request', (r) => r.isNavigationRequest() && r.url().startsWith('file:') || r.url().startsWith('blob:') ? null : trouble.push(`request: ${r.url()}`));
  await page.goto(pathToFileURL(file).href + hash);
  return { page, trouble, done: async () => { await context.close(); same(trouble, [], 'trouble'); } };
};
const on = (draft, options, test) => async () => {
  const opened = await open(draft, options);
  await test(opened.page, opened);
  await opened.done();
};
const visibleNotes = (page) => page.locator('.note:visible').count();
const decide = (page) => page.evaluate(() => JSON.parse(Object.entries({ ...localStorage }).find(([k]) => k.startsWith('lint-text review'))?.[1] ?? 'null'));

/* Valid, accessible, without noise. */
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-inline-style': 'error', 'long-title': 'off', 'no-raw-characters': ['error', { relaxed: true }], 'no-trailing-whitespace': 'off', 'prefer-native-element': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }], 'require-sri': 'off' } });
for (const name of readdirSync(site).filter((n) => n.endsWith('.html'))) {
  await check(`valid ${name}`, async () => {
    const report = await validator.validateString(readFileSync(path.join(site, name), 'utf8'));
    same(report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)).slice(0, 3), [], 'report');
  });
}

const accessible = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  same(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 2).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join('; ')}`), [], 'violations');
};
for (const scheme of ['light', 'dark']) {
  await check(`axe index ${scheme}`, on(null, { scheme, bypassCSP: true }, accessible));
  for (const draft of ['many.md', 'seeds/citations/footnotes.md', 'hostile.md', 'none.md', 'seeds/harbour-museum.html']) {
    await check(`axe ${draft} ${scheme}`, on(draft, { scheme, bypassCSP: true }, accessible));
  }
  for (const width of [390, 820]) await check(`axe ${width} ${scheme}`, on('many.md', { scheme, width, bypassCSP: true }, accessible));
  await check(`axe voices ${scheme}`, on('many.md', { scheme, bypassCSP: true }, async (page) => {
    await page.check('#view-voices', { force: true });
    await accessible(page);
  }));
  await check(`axe chosen ${scheme}`, on('many.md', { scheme, bypassCSP: true }, async (page) => {
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await page.click('.note.on [data-do="accept"]');
    await accessible(page);
    await page.keyboard.press('d');
    await accessible(page);
  }));
}
for (const width of [390, 820, 1100, 1440]) {
  for (const draft of [null, 'few.md', 'many.md', 'seeds/citations/fort-calder.md']) {
    await check(`no sideways scrolling ${width} ${draft ?? 'index'}`, on(draft, { width }, async (page) => {
      same(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'overflow');
    }));
  }
}

/* The list of drafts. */
await check('index sorts and searches', on(null, {}, async (page) => {
  const first = () => page.locator('tbody tr:visible .path').first().textContent();
  const errors = await page.locator('tbody td.error').evaluateAll((cells) => cells.map((c) => Number(c.textContent)));
  same(errors, errors.toSorted((a, b) => b - a), 'errors, falling');
  await page.click('th:has-text("Length") button');
  is(await first() === 'huge.md', 'not the longest first');
  await page.click('th:has-text("Length") button');
  is(await first() !== 'huge.md', 'not the shortest first');
  same(await page.locator('th[aria-sort]').count(), 1, 'sorted columns');
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  same(await page.locator('tbody tr:visible').count() < await page.locator('tbody tr').count(), true, 'fewer');
  await page.click('tbody tr:visible a');
  await page.waitForSelector('.note');
}));

/* Filters. */
await check('filters', on('many.md', {}, async (page) => {
  const count = await visibleNotes(page);
  await page.uncheck('input[name="family"][value="Loaded"]');
  const fewer = await visibleNotes(page);
  is(fewer > 0 && fewer < count, `${fewer} of ${count}`);
  same(await page.locator('mark.f.loaded').count(), 0, 'marks of the family');
  is(/of \d+ shown/.test(await page.textContent('#position')), 'count is not told');
  await page.click('[data-do="reset"]');
  same(await visibleNotes(page), count, 'all again');
  await page.uncheck('input[name="severity"][value="suggestion"]');
  is(await visibleNotes(page) < count, 'severity does nothing');
  await page.click('[data-do="reset"]');
  await page.selectOption('#rule', 'SR1006');
  same(await page.locator('.note:visible .family').allTextContents().then((t) => [...new Set(t)]), ['attribution'], 'families');
  await page.click('[data-do="reset"]');
  await page.selectOption('#source', { index: 1 });
  is(await visibleNotes(page) < count, 'source does nothing');
  await page.click('[data-do="reset"]');
  await page.fill('#search', 'strongman label');
  same(await page.locator('.note:visible').first().textContent().then((t) => t.includes('strongman')), true, 'search');
  await page.fill('#search', 'no such words');
  same(await visibleNotes(page), 0, 'nothing');
}));

/* Keys. */
await check('keys step and open', on('many.md', {}, async (page) => {
  const at = () => page.locator('.note.on').getAttribute('data-n');
  await page.keyboard.press('n');
  same(await at(), '1', 'first');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  same(await at(), '2', 'second');
  same(await page.locator('mark.on').count() > 0, true, 'marked');
  await page.keyboard.press('Enter');
  is(await page.locator('.note.on .why').evaluate((d) => d.open), 'not opened');
  is(await page.evaluate(() => document.activeElement.dataset.do === 'accept'), 'no action has the focus');
  await page.keyboard.press('Escape');
  same(await page.locator('.note.on').count(), 0, 'let go');
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const down = await page.evaluate(() => scrollY);
  await page.keyboard.press('k');
  const up = await page.evaluate(() => scrollY);
  is(down > top && up < down, `paragraphs: ${top} ${down} ${up}`);
  await page.keyboard.press('v');
  is(await page.isChecked('#view-voices'), 'view');
  await page.keyboard.press('/');
  await page.keyboard.type('np?');
  same(await page.inputValue('#search'), 'np?', 'what is typed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  is(await page.locator('#keys').isVisible(), 'no keys');
  await page.keyboard.press('Escape');
  is(!await page.locator('#keys').isVisible(), 'keys stay');
}));
await check('tab reaches what there is, and its focus shows', on('few.md', {}, async (page) => {
  const seen = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const e = document.activeElement;
      const shows = [e, e.nextElementSibling, e.parentElement].some((x) => x && getComputedStyle(x).outlineStyle !== 'none');
      return e === document.body ? 'BODY' : `${e.id || e.className || e.dataset.do || e.tagName} ${shows}`;
    }));
  }
  same(seen.filter((s) => s.endsWith('false')), [], 'without a sign of focus');
  is(seen.includes('r1 true') && seen.includes('number true'), 'findings are not reached');
}));

/* Hover. */
await check('a finding and its note show each other', on('many.md', {}, async (page) => {
  await page.locator('mark.f').first().hover();
  same(await page.locator('.note.near').count(), 1, 'note');
  await page.locator('.note').nth(3).hover();
  is(await page.locator('mark.near').count() > 0, 'mark');
}));
await check('what a finding rests on lights up', on('seeds/lake-isen.txt', {}, async (page) => {
  const n = await page.evaluate(() => document.querySelector('[data-r]')?.dataset.r.split(' ')[0]);
  is(n, 'the draft has no finding that rests on another place');
  await page.locator(`#n${n}`).click();
  is(await page.locator('.rel').count() > 0, 'nothing is lit');
}));

/* Who says what. */
await check('each source has its tint, and the switch shows it', on('many.md', {}, async (page) => {
  const tints = () => page.evaluate(() => [...new Set([...document.querySelectorAll('.text .v.q')].map((e) => getComputedStyle(e).backgroundColor))]);
  same((await tints()).length, 1, 'before');
  await page.check('#view-voices', { force: true });
  is((await tints()).length > 1, 'no tints');
  same(await page.locator('.text .n:visible').count(), 0, 'numbers');
}));
await check('what a source says has its tint under a finding, too', on('seeds/lake-isen.txt', {}, async (page) => {
  await page.check('#view-voices', { force: true });
  const looks = await page.evaluate(() => [...document.querySelectorAll('.text mark.v, .text mark.m')].map((e) => {
    const own = document.querySelector(`.ledger li[data-s="${e.dataset.s}"] .swatch`);
    const style = getComputedStyle(e);
    return [e.textContent, style.getPropertyValue('--own') === getComputedStyle(own).getPropertyValue('--own'), style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.boxShadow !== 'none'];
  }));
  is(looks.length > 2, 'no finding in what a source says');
  same(looks.filter(([, hue, shows]) => !hue || !shows), [], 'without a tint');
}));
await check('a source lights up what it says, and leads through it', on('many.md', {}, async (page) => {
  const item = page.locator('.ledger li[data-s]').filter({ hasText: 'Ilse Brandt' });
  await item.hover();
  is(await page.locator('.text .lit').count() > 1, 'hover');
  is(await page.locator('.band .lit').count() > 0, 'chart');
  await page.mouse.move(700, 5);
  same(await page.locator('.text .lit').count(), 0, 'away');
  await item.locator('a').first().focus();
  is(await page.locator('.text .lit').count() > 1, 'focus');
  await page.keyboard.press('Enter');
  const first = await page.evaluate(() => scrollY);
  same((await page.textContent('#position')).startsWith('passage 1 of'), true, 'passage');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  is(await page.evaluate(() => scrollY) > first, 'passages are not gone through');
}));
await check('the chart leads into the draft', on('long.md', {}, async (page) => {
  await page.locator('.band.voices rect[data-s]').last().click({ force: true });
  is(await page.evaluate(() => scrollY) > 2000, 'nothing is scrolled to');
}));

/* Notes in the margin. */
const overlaps = (page) => page.evaluate(() => {
  const boxes = [...document.querySelectorAll('.note')].filter((n) => n.offsetParent).map((n) => n.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  const text = document.querySelector('.text').getBoundingClientRect();
  return boxes.filter((b, i) => (i > 0 && b.top < boxes[i - 1].bottom - 1) || b.left < text.right).length;
});
for (const [draft, width] of [['few.md', 1440], ['many.md', 1440], ['many.md', 1100], ['many.md', 820], ['seeds/citations/pandoc.md', 1440]]) {
  await check(`notes cover neither text nor each other: ${draft} ${width}`, on(draft, { width }, async (page) => {
    same(await overlaps(page), 0, 'overlaps');
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('n');
      same(await overlaps(page), 0, `overlaps at ${i}`);
    }
  }));
}
await check('the chosen note stands beside its words, and stays there while scrolling', on('many.md', {}, async (page) => {
  const apart = () => page.evaluate(() => Math.abs(document.querySelector('mark.on').getBoundingClientRect().top - document.querySelector('.note.on').getBoundingClientRect().top));
  for (let i = 0; i < 12; i++) await page.keyboard.press('n');
  is(await apart() < 40, `${await apart()} px apart`);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(100);
  is(await apart() < 40, `${await apart()} px apart after scrolling`);
}));
await check('the measure is 60 to 75 characters', on('long.md', {}, async (page) => {
  const characters = await page.evaluate(() => {
    const p = [...document.querySelectorAll('.text > p')].find((e) => e.textContent.length > 200);
    const lines = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
    const range = document.createRange();
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const starts = [];
    let at = 0;
    for (let node = walker.nextNode(), top = null; node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++, at++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.height > 14 && (top === null || box.top > top + 14)) { starts.push(at); top = box.top; }
      }
    }
    return lines > 1 ? (starts.at(-1) - starts[0]) / (starts.length - 1) : 0;
  });
  is(characters >= 58 && characters <= 76, `${characters}`);
  console.log(`# ${characters.toFixed(1)} characters a line`);
}));

/* Decisions. */
await check('decisions are kept, undone, forgotten', on('many.md', {}, async (page) => {
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await page.keyboard.press('d');
  await page.fill('#reason', 'the inquiry’s “own” words <b>');
  await page.check('#dismissal input[value="true"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await page.fill('#remark-text', 'Say who.\nAnd when.');
  await page.click('#remark button.main');
  const before = await decide(page);
  same(Object.values(before).map((d) => d.verdict), ['accepted', 'dismissed'], 'verdicts');
  await page.reload();
  same(await decide(page), before, 'kept');
  same(await page.locator('.note.accepted').count(), 1, 'shown');
  same(await page.locator('mark.settled').count() > 0, true, 'settled');
  is(await page.locator('.note.dismissed .verdict').textContent().then((t) => t.includes('<b>')), 'the reason is no text');
  await page.check('#undecided');
  same(await page.locator('.note.accepted:visible').count(), 0, 'decided ones are shown');
  await page.uncheck('#undecided');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  same(Object.keys(await decide(page)).length, 3, 'three');
  await page.keyboard.press('u');
  same(Object.keys(await decide(page)).length, 2, 'undone');
  await page.click('[data-do="forget"]');
  same(await decide(page), null, 'forgotten');
  same(await page.locator('.note.accepted, .note.dismissed').count(), 0, 'forgotten on the page');
  await page.keyboard.press('u');
  same(await decide(page), null, 'stays forgotten');
}));
await check('exports come back in', async () => {
  const one = await open('many.md');
  await one.page.keyboard.press('n');
  await one.page.keyboard.press('a');
  await one.page.keyboard.press('n');
  await one.page.keyboard.press('d');
  await one.page.fill('#reason', 'known -- and  answered');
  await one.page.keyboard.press('Enter');
  await one.page.click('[data-do="exchange"]');
  const text = async (as) => {
    await one.page.check(`input[name="as"][value="${as}"]`, { force: true });
    return one.page.inputValue('#exported');
  };
  const memo = await text('memo');
  is(memo.startsWith('# A long night on the quay') && memo.includes('## To mend') && memo.includes('1. Line'), memo);
  const lines = await text('suppressions');
  is(/^many\.md {2}SR\d{4} {2}".+" {2}-- known -- and answered\n$/.test(lines), lines);
  is((await text('comments')).includes('<!-- lint-text disable-next-line SR'), 'comments');
  await text('json');
  const download = one.page.waitForEvent('download');
  await one.page.click('[data-do="download"]');
  const file = path.join(work, 'decisions.json');
  await (await download).saveAs(file);
  same((await download).suggestedFilename(), 'many-decisions.json', 'name');
  same(readFileSync(file, 'utf8'), await one.page.inputValue('#exported'), 'file');
  await one.done();
  writeFileSync(path.join(work, 'lines.txt'), lines);

  const two = await open('many.md');
  await two.page.click('[data-do="exchange"]');
  await two.page.setInputFiles('#import', file);
  await two.page.waitForFunction(() => document.querySelector('#exchange-said').textContent.startsWith('2 taken in.'));
  same(await two.page.locator('.note.accepted, .note.dismissed').count(), 2, 'taken in');
  for (const [name, bad] of [['no.json', 'x'], ['list.json', '[]'], ['null.json', 'null'], ['odd.json', '{"format":"lint-text-review","version":1,"decisions":[null,7,{"key":"__proto__","verdict":"accepted"}]}']]) {
    writeFileSync(path.join(work, name), bad);
    await two.page.setInputFiles('#import', path.join(work, name));
    await two.page.waitForFunction(() => /no file of decisions|^0 taken in, 3 about/.test(document.querySelector('#exchange-said').textContent));
  }
  same(await two.page.locator('.note.accepted, .note.dismissed').count(), 2, 'still');
  await two.page.click('#exchange [data-do="close"]');
  await two.page.keyboard.press('u');
  same(await two.page.locator('.note.accepted, .note.dismissed').count(), 0, 'undone at once');
  await two.done();
});
await check('other drafts know nothing of it', on('many.md', {}, async (page) => {
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await page.goto(pathToFileURL(pageOf(site, 'few.md')).href);
  same(await page.locator('.note.accepted').count(), 0, 'decisions');
}));

/* Paper, phone, no script. */
await check('print has all notes with their numbers', on('many.md', {}, async (page) => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const [count, shown] = [await page.locator('.note').count(), await visibleNotes(page)];
  same(shown, count, 'notes');
  is(await page.locator('.text .n').first().isVisible(), 'no numbers');
  is(!await page.locator('.bar').isVisible(), 'bar');
  is(await page.evaluate(() => document.querySelector('.notes').getBoundingClientRect().top >= document.querySelector('.text').getBoundingClientRect().bottom), 'notes are not behind the article');
  is((await page.pdf({ format: 'A4' })).length > 10_000, 'no document');
}));
await check('phone: a sheet from below', on('many.md', { width: 390, height: 844, hasTouch: true }, async (page) => {
  same(await visibleNotes(page), 0, 'notes');
  await page.locator('mark.f').first().tap();
  same(await visibleNotes(page), 1, 'one note');
  const sheet = await page.locator('.notes').boundingBox();
  is(sheet.y > 844 * 0.35, `the sheet begins at ${sheet.y}`);
  await page.locator('.tools [data-do="next"]').tap();
  same(await page.locator('.note.on').getAttribute('data-n'), '2', 'next');
  is(await page.evaluate(() => document.querySelector('mark.on').getBoundingClientRect().bottom < document.querySelector('.notes').getBoundingClientRect().top), 'the sheet covers the words');
  await page.locator('.notes .close').tap();
  same(await visibleNotes(page), 0, 'closed');
  await page.locator('[data-do="panel"]').tap();
  is(await page.locator('#search').isVisible(), 'panel');
  same(await page.evaluate(() => document.activeElement.id), 'sources', 'where the sheet begins');
  same(await page.evaluate(() => [...document.querySelectorAll('.bar button, .note.on button')].filter((b) => b.offsetParent && b.getBoundingClientRect().height < 24).length), 0, 'small targets');
}));
await check('without script: notes, links, voices', on('many.md', { javaScriptEnabled: false }, async (page) => {
  is(await visibleNotes(page) > 10, 'notes');
  same(await page.locator('.js:visible').count(), 0, 'what needs a script');
  await page.locator('#view-voices').check({ force: true });
  is(await page.locator('.text .v.q').first().evaluate((e) => getComputedStyle(e).backgroundColor) !== 'rgba(0, 0, 0, 0)', 'voices');
  await page.locator('#view-findings').check({ force: true });
  await page.locator('a.n').nth(2).click();
  is(page.url().endsWith('#n3'), page.url());
  await page.locator('.note .why summary').first().click();
  is(await page.locator('.note .standard').first().isVisible(), 'why');
}));
await check('a link to a finding opens it', on('many.md', { hash: '#n9' }, async (page) => {
  same(await page.locator('.note.on').getAttribute('data-n'), '9', 'finding');
}));

/* Hostile. */
await check('a hostile draft does nothing', on('hostile.md', {}, async (page) => {
  same(await page.evaluate(() => globalThis.pwned ?? null), null, 'pwned');
  is(await page.locator('.text').isVisible(), 'hidden');
  same(await page.locator('.text a').evaluateAll((links) => links.filter((a) => !a.getAttribute('href').startsWith('#')).map((a) => [a.href, a.rel, a.target])), [['https://bank.example/a', 'noopener noreferrer', '_blank']], 'links');
  for (const link of await page.locator('.text .nolink').all()) await link.click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('n');
  await page.keyboard.press('a');
  await page.click('[data-do="exchange"]');
  same(await page.evaluate(() => globalThis.pwned ?? null), null, 'pwned');
  is(await page.locator('.ctl').count() > 0, 'controls are not shown');
}));
await check('the policy holds what is put in later', async () => {
  const { page } = await open('hostile.md');
  same(await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.pwned = 9';
    document.body.append(script);
    const picture = new Image();
    const loads = await new Promise((resolve) => {
      picture.onload = () => resolve(true);
      picture.onerror = () => resolve(false);
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    });
    document.querySelector('h1').setAttribute('onclick', 'globalThis.pwned = 10');
    document.querySelector('h1').click();
    return [globalThis.pwned ?? null, loads];
  }), [null, false], 'what came through');
  await page.context().close();
});

/* Fast. */
const most = 100;
for (const draft of ['long.md', 'huge.md']) {
  await check(`fast ${draft}`, on(draft, {}, async (page) => {
    const time = async (name, act) => {
      const took = await page.evaluate(async (text) => {
        const begin = performance.now();
        // eslint-disable-next-line no-new-func -- a function of ours, by way of the browser
        const act = { key: (k) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true })), box: (s) => document.querySelector(s).click(), search: (w) => { const e = document.querySelector('#search'); e.value = w; e.dispatchEvent(new Event('input', { bubbles: true })); } };
        act[text[0]](text[1]);
        document.body.getBoundingClientRect();
        await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
        return performance.now() - begin;
      }, act);
      console.log(`# ${draft} ${name}: ${took.toFixed(0)} ms`);
      return [name, took];
    };
    const notes = await page.locator('.note').count();
    const opened = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domComplete);
    console.log(`# ${draft}: ${notes} findings, opened in ${opened.toFixed(0)} ms`);
    const times = [];
    for (const act of [['family', ['box', 'input[name="family"][value="Loaded"]']], ['search', ['search', 'board']], ['all again', ['box', '[data-do="reset"]']], ['next', ['key', 'n']], ['next again', ['key', 'n']], ['accept', ['key', 'a']], ['view', ['key', 'v']], ['severity', ['box', 'input[name="severity"][value="suggestion"]']]]) {
      times.push(await time(...act));
    }
    same(times.filter(([, t]) => t > most).map(([n, t]) => `${n} ${t.toFixed(0)} ms`), [], 'slow');
  }));
}

if (pictures) {
  for (const [name, draft, options, before] of [
    ['review-draft', 'seeds/ferry-levy.md', { width: 1280, height: 760 }, async (page) => { for (let i = 0; i < 3; i++) await page.keyboard.press('n'); await page.evaluate(() => scrollTo(0, document.querySelector('#chart').offsetTop - 64)); }],
    ['review-voices', 'seeds/lake-isen.txt', { width: 1280, height: 760 }, async (page) => { await page.check('#view-voices', { force: true }); await page.evaluate(() => scrollTo(0, document.querySelector('#chart').offsetTop - 64)); }],
  ]) {
    const { page } = await open(draft, options);
    await before(page);
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    await page.context().close();
  }
}

await browser.close();
process.exit(failed > 0 ? 1 : 0);
