'use strict';
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const body = document.body;
  root.classList.add('js');

  const data = JSON.parse($('#data').textContent);
  const findings = new Map(data.findings.map((f) => [f.n, f]));
  const byKey = new Map(data.findings.map((f) => [f.key, f]));
  const notes = new Map(all('.note').map((e) => [Number(e.dataset.n), e]));
  const weights = { error: 3, warning: 2, suggestion: 1, silent: 0 };
  const families = ['attribution', 'anonymity', 'loaded', 'citations', 'transparency', 'other'];
  const severities = ['error', 'warning', 'suggestion', 'silent'];
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)');
  const isPhone = matchMedia('(max-width: 49.99rem)');
  const hasDrawer = matchMedia('(max-width: 77.5rem)');

  const group = (elements, name) => {
    const groups = new Map();
    for (const element of elements) {
      for (const word of element.dataset[name].split(' ')) {
        const key = Number(word);
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(element);
      }
    }
    return groups;
  };
  const numbers = new Map(all('a.n').map((e) => [Number(e.textContent), e]));
  const marks = all('mark[data-f]');
  const marksOf = group(marks, 'f');
  const relatedOf = group(all('[data-r]'), 'r');
  const wordsOf = group(all('h1 [data-s], .text [data-s], .band [data-s]'), 's');

  /* What is decided. It is kept under the draft's hash, so that no other draft's page finds it, and as little as possible. */
  const storageKey = `lint-text review ${data.sha256}`;
  const isText = (value, most) => typeof value === 'string' && value.length <= most;
  const tidy = (decision) => {
    const kept = {};
    if (decision?.verdict === 'accepted' || decision?.verdict === 'dismissed') kept.verdict = decision.verdict;
    if (kept.verdict === 'dismissed') {
      kept.right = decision.right === true;
      if (isText(decision.reason, 300)) kept.reason = decision.reason.replace(/\s+/g, ' ').trim();
    }
    if (isText(decision?.note, 2000) && decision.note.trim()) kept.note = decision.note.trim();
    return Object.keys(kept).length > 0 ? kept : null;
  };
  const decisions = new Map();
  const history = [];
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
      for (const [key, decision] of Object.entries(kept)) {
        const known = tidy(decision);
        if (known && byKey.has(key)) decisions.set(key, known);
      }
    } catch {
      // Storage may be switched off, or hold what is no JSON; the page works without.
    }
  };
  const save = () => {
    try {
      if (decisions.size === 0) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(decisions)));
    } catch {
      say('This browser keeps nothing: export your decisions before you close the page.');
    }
  };
  const decide = (changes) => {
    history.push(changes.map(([key]) => [key, decisions.get(key)]));
    put(changes);
  };
  const put = (changes) => {
    for (const [key, decision] of changes) {
      if (decision) decisions.set(key, decision);
      else decisions.delete(key);
    }
    save();
    for (const [key] of changes) showDecision(byKey.get(key));
    $('[data-do="undo"]').disabled = history.length === 0;
    filter();
  };
  const undo = () => {
    const last = history.pop();
    if (!last) return;
    put(last);
    activate(byKey.get(last[0][0]).n, { scroll: true });
  };
  const forget = () => {
    const changes = [...decisions.keys()].map((key) => [key, null]);
    history.length = 0;
    put(changes);
    try {
      localStorage.removeItem(storageKey);
    } catch {
      // There was nothing to forget.
    }
    say('Forgotten.');
  };
  const verdictText = (decision) => {
    if (!decision) return '';
    const parts = [];
    if (decision.verdict === 'accepted') parts.push('Accepted.');
    if (decision.verdict === 'dismissed') parts.push(`Dismissed, ${decision.right ? 'a fair question' : 'nothing to query'}${decision.reason ? `: ${decision.reason}` : ''}.`.replace(/\.\.$/, '.'));
    if (decision.note) parts.push(`To the writer: ${decision.note}`);
    return parts.join(' ');
  };
  const showDecision = (finding) => {
    const note = notes.get(finding.n);
    const decision = decisions.get(finding.key);
    note.classList.toggle('accepted', decision?.verdict === 'accepted');
    note.classList.toggle('dismissed', decision?.verdict === 'dismissed');
    $('.verdict', note).textContent = verdictText(decision);
    $('[data-do="accept"]', note).setAttribute('aria-pressed', String(decision?.verdict === 'accepted'));
    $('[data-do="dismiss"]', note).setAttribute('aria-pressed', String(decision?.verdict === 'dismissed'));
  };
  const say = (text) => {
    const said = $('#exchange-said');
    said.textContent = text;
    if (!$('#exchange').open) $('#position').textContent = text;
  };

  /* What is shown. */
  const checked = (name) => new Set(all(`input[name="${name}"]:checked`).map((e) => e.value));
  let shown = [];
  const painted = new Map();
  const paint = (mark) => {
    let first = null;
    for (const word of mark.dataset.f.split(' ')) {
      const finding = findings.get(Number(word));
      if (!visible.has(finding.n)) continue;
      const [a, b] = [rank(finding), first ? rank(first) : -1];
      if (!first || a > b || (a === b && finding.text.length < first.text.length)) first = finding;
    }
    const isSettled = first !== null && decisions.get(first.key)?.verdict === 'dismissed';
    const looks = first ? `${first.n}${isSettled ? ' settled' : ''}` : '';
    if (painted.get(mark) === looks) return;
    painted.set(mark, looks);
    mark.classList.remove('f', 'settled', ...families, ...severities);
    if (first) mark.classList.add('f', first.family.toLowerCase(), first.severity);
    mark.classList.toggle('settled', isSettled);
    mark.dataset.first = first ? first.n : '';
  };
  const firstOf = (mark) => Number(mark.dataset.first ?? mark.dataset.f.split(' ')[0]);
  const rank = (finding) => (decisions.get(finding.key)?.verdict === 'dismissed' ? 0 : 10) + weights[finding.severity];
  const hide = (element, isHidden) => {
    if (element && element.hidden !== isHidden) element.hidden = isHidden;
  };
  const visible = new Set();
  const settle = (n) => {
    const isHidden = !visible.has(n);
    hide(notes.get(n), isHidden);
    hide(numbers.get(n), isHidden);
    for (const mark of marksOf.get(n) ?? []) paint(mark);
  };

  // As many notes stand in the margin all the time; of more, those far from the screen come when it does, and what a filter changes
  // there is changed a little later.
  const manyNotes = 150;
  const atOnce = 100;
  const isLong = notes.size > manyNotes;
  const numbersInOrder = [...notes.keys()];
  let sweeps = 0;
  const settleAll = () => {
    for (const n of numbersInOrder) {
      if (!isLong || !notes.get(n).classList.contains('far')) settle(n);
    }
    if (isLong) setTimeout(sweep, 0, 0, ++sweeps);
  };
  const sweep = (from, run) => {
    if (run !== sweeps) return;
    for (const n of numbersInOrder.slice(from, from + atOnce)) settle(n);
    if (from + atOnce < numbersInOrder.length) setTimeout(sweep, 0, from + atOnce, run);
  };
  const filter = () => {
    const [family, severity] = [checked('family'), checked('severity')];
    const [rule, source] = [$('#rule').value, $('#source').value];
    const words = $('#search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const isOpenOnly = $('#undecided').checked;
    visible.clear();
    for (const f of data.findings) {
      const text = words.length > 0 ? `${f.rule} ${f.name} ${f.message} ${f.text}`.toLowerCase() : '';
      const isShown = family.has(f.family) && (severity.has(f.severity) || !weights[f.severity]) && (!rule || f.rule === rule) && (!source || f.sources.includes(Number(source)))
        && (!isOpenOnly || !decisions.get(f.key)?.verdict) && words.every((w) => text.includes(w));
      if (isShown) visible.add(f.n);
    }
    shown = data.findings.filter((f) => visible.has(f.n)).map((f) => f.n);
    settleAll();
    if (current && !visible.has(current)) release();
    tell();
    align();
  };
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202F');
  const tell = () => {
    const decided = data.findings.filter((f) => decisions.get(f.key)?.verdict).length;
    const [inAll, inView] = [grouped(findings.size), grouped(shown.length)];
    const at = current ? `${grouped(shown.indexOf(current) + 1)} of ${inView}` : shown.length === findings.size ? $('#position').dataset.all : `${inView} of ${inAll} shown`;
    $('#position').textContent = decided > 0 && !isPhone.matches ? `${at}, ${grouped(decided)} decided` : at;
  };
  const reset = () => {
    for (const box of all('.filters input[type="checkbox"]')) box.checked = box.id !== 'undecided';
    $('#rule').value = '';
    $('#source').value = '';
    $('#search').value = '';
    filter();
  };

  /*
   * Notes stand beside what they are about, and none covers another: the chosen one has its place, the others give way. Where words
   * stand is asked of the browser only near the screen, since asking lays them out; further away their paragraph will do until then.
   */
  const column = $('.notes ol');
  const gap = 6;
  const usualHeight = 60;
  const heights = new Map();
  const align = () => {
    if (!column) return;
    const isAligned = !isPhone.matches && !body.classList.contains('printing');
    body.classList.toggle('aligned', isAligned);
    if (!isAligned) {
      column.style.height = '';
      for (const note of notes.values()) {
        note.style.top = '';
        note.classList.remove('far');
      }
      return;
    }
    if (showsVoices()) return;

    const top = column.getBoundingClientRect().top;
    const [above, below] = [-innerHeight, 2 * innerHeight];
    const tops = new Map();
    const topOf = (element) => {
      if (!tops.has(element)) tops.set(element, element.getBoundingClientRect().top);
      return tops.get(element);
    };
    const places = inOrder(shown).map((n) => {
      const block = blockOf(n);
      const around = block ? topOf(block) : 0;
      return { n, around, isNear: !isLong || n === current || (around > above && around < below) };
    });
    for (const { n, isNear } of places) {
      notes.get(n).classList.toggle('far', !isNear);
      if (isNear && isLong) settle(n);
    }
    for (const place of places) {
      const { n, around, isNear } = place;
      place.wanted = (isNear ? anchorOf(n)?.getBoundingClientRect().top ?? around : around) - top;
      if (isNear) heights.set(n, notes.get(n).offsetHeight);
      place.height = heights.get(n) ?? usualHeight;
    }
    const chosen = Math.max(0, places.findIndex((p) => p.n === current));
    let bottom = -Infinity;
    for (let i = chosen; i < places.length; i++) {
      places[i].at = Math.max(places[i].wanted, bottom + gap, 0);
      bottom = places[i].at + places[i].height;
    }
    for (let i = chosen - 1; i >= 0; i--) places[i].at = Math.min(places[i].wanted, places[i + 1].at - gap - places[i].height);

    // Where those above have no room left, all move down.
    bottom = 0;
    for (const place of places) {
      place.at = Math.max(place.at, bottom);
      bottom = place.at + place.height + gap;
      const style = notes.get(place.n).style;
      const at = `${Math.round(place.at)}px`;
      if (style.top !== at) style.top = at;
    }
    column.style.height = `${Math.round(bottom)}px`;
  };
  // As their paragraphs follow each other on the page, and in each as they are numbered: heights, which may be guesses, have no say in it.
  const inOrder = (shownNow) => {
    if (ranks.size === 0) {
      const elements = new Map(all('h1, .text, .text > *').map((e, i) => [e, i]));
      for (const n of numbersInOrder) ranks.set(n, elements.get(blockOf(n)) ?? 0);
    }
    return [...shownNow].sort((a, b) => ranks.get(a) - ranks.get(b) || a - b);
  };
  const ranks = new Map();
  const blocks = new Map();
  const blockOf = (n) => {
    if (!blocks.has(n)) {
      const mark = marksOf.get(n)?.[0] ?? document.getElementById($('.number', notes.get(n)).getAttribute('href').slice(1));
      blocks.set(n, mark?.closest('.text > *, h1') ?? mark);
    }
    return blocks.get(n);
  };
  const showsVoices = () => body.classList.contains('view-voices');
  const anchorOf = (n) => {
    const mark = marksOf.get(n)?.[0];
    return mark && !mark.closest('details:not([open])') ? mark : blockOf(n);
  };
  let isAligning = false;
  const alignSoon = () => {
    if (isAligning) return;
    isAligning = true;
    requestAnimationFrame(() => {
      isAligning = false;
      align();
    });
  };

  /* The chosen finding. */
  let current = 0;
  const release = () => {
    if (current) {
      notes.get(current).classList.remove('on');
      for (const e of all('mark.on, .n.on')) e.classList.remove('on');
      for (const e of all('.rel')) e.classList.remove('rel');
    }
    current = 0;
    body.classList.remove('sheet-note');
  };
  const activate = (n, { scroll = false, focus = false } = {}) => {
    if (!visible.has(n)) return;
    if (n !== current) {
      release();
      current = n;
      notes.get(n).classList.add('on');
      for (const mark of marksOf.get(n) ?? []) mark.classList.add('on');
      document.getElementById(`r${n}`)?.classList.add('on');
      for (const element of relatedOf.get(n) ?? []) element.classList.add('rel');
    }
    if (isPhone.matches && !showsVoices()) body.classList.add('sheet-note');
    body.classList.remove('sheet-panel');
    tell();
    align();
    const anchor = anchorOf(n);
    if (scroll && anchor) reveal(anchor);
    if (focus) $('.number', notes.get(n)).focus({ preventScroll: true });
  };
  const reveal = (element) => {
    const details = element.closest('details');
    if (details && !details.open) {
      details.open = true;
      align();
    }
    // What is far away has no true height before it is there, and going there slowly would miss it.
    const isFar = Math.abs(element.getBoundingClientRect().top) > 2 * innerHeight;
    const go = (behavior) => element.scrollIntoView({ block: isPhone.matches ? 'start' : 'center', behavior });
    go(isCalm.matches || isFar ? 'auto' : 'smooth');
    if (isFar) requestAnimationFrame(() => { go('auto'); align(); });
  };
  const step = (by) => {
    if (shown.length === 0) return;
    const at = shown.indexOf(current);
    const next = at >= 0 ? (at + by + shown.length) % shown.length : by > 0 ? firstBelow() : shown.length - 1;
    activate(shown[next], { scroll: true });
  };
  const firstBelow = () => Math.max(0, shown.findIndex((n) => (blockOf(n)?.getBoundingClientRect().bottom ?? 0) > 120));

  /* The chosen source. */
  let pinned = null;
  let passage = 0;
  const light = (source) => {
    for (const e of all('.lit')) e.classList.remove('lit');
    body.classList.toggle('lit-any', source !== null);
    if (source === null) return;
    for (const e of wordsOf.get(source) ?? []) e.classList.add('lit');
    $(`.ledger li[data-s="${source}"]`)?.classList.add('lit');
  };
  const pin = (source) => {
    pinned = source;
    passage = 0;
    light(source);
  };
  const stepPassage = (by) => {
    const count = Number($(`.ledger li[data-s="${pinned}"]`).dataset.passages);
    if (count === 0) return;
    passage = ((passage - 1 + by + count) % count) + 1;
    const words = document.getElementById(`s${pinned}-${passage}`);
    if (words) reveal(words);
    $('#position').textContent = `passage ${passage} of ${count}`;
  };
  const stepParagraph = (by) => {
    const line = 120;
    const tops = all('.text > [id^="b"], .text li > p, .text blockquote > p').map((b) => b.getBoundingClientRect().top);
    const next = by > 0 ? tops.findIndex((t) => t > line + 4) : tops.findLastIndex((t) => t < line - 4);
    if (next >= 0) scrollBy({ top: tops[next] - line, behavior: isCalm.matches ? 'auto' : 'smooth' });
  };

  /* What leaves the page. */
  const decided = () => data.findings.filter((f) => decisions.has(f.key)).map((f) => ({ ...f, ...decisions.get(f.key) }));
  const plain = (text) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
  const exports = {
    memo: () => {
      const items = decided();
      const line = (f, i) => `${i + 1}. Line ${f.line}${f.text ? `, “${plain(f.text)}”` : ''}: ${plain($('.message', notes.get(f.n)).textContent)}${f.note ? `\n   ${plain(f.note)}` : ''}`;
      const accepted = items.filter((f) => f.verdict === 'accepted');
      const remarks = items.filter((f) => f.verdict !== 'accepted' && f.note);
      const parts = [`# ${plain(data.title)}`, `Notes on the draft ${plain(data.path)}.`];
      if (accepted.length > 0) parts.push('## To mend', accepted.map(line).join('\n'));
      if (remarks.length > 0) parts.push('## Remarks', remarks.map(line).join('\n'));
      if (accepted.length + remarks.length === 0) parts.push('Nothing has been accepted yet.');
      return `${parts.join('\n\n')}\n`;
    },
    suppressions: () => {
      const lines = decided().filter((f) => f.verdict === 'dismissed').map((f) => f.quoted
        ? `${f.glob}  ${f.rule}  "${f.quoted}"  -- ${f.reason || reasonOf(f)}`
        : `# ${f.glob}, line ${f.line}: ${f.rule} has no words that a line here can hold; put a comment into the draft`);
      return lines.length > 0 ? `${lines.join('\n')}\n` : '# Nothing has been dismissed yet.\n';
    },
    comments: () => {
      if (!data.takesComments) return 'This draft’s format has no comments; use lint-text.suppressions.\n';
      const lines = decided().filter((f) => f.verdict === 'dismissed').map((f) => `Above line ${f.line}:\n<!-- lint-text disable-next-line ${f.rule} -- ${(f.reason || reasonOf(f)).replace(/-{2,}/g, '–').replace(/[<>]/g, ' ')} -->\n`);
      return lines.length > 0 ? lines.join('\n') : 'Nothing has been dismissed yet.\n';
    },
    json: () => `${JSON.stringify({
      format: data.format, version: data.version, path: data.path, title: data.title, sha256: data.sha256,
      decisions: decided().map(({ key, rule, line, message, window, text, verdict, right, reason, note }) => ({ key, rule, line, message, window, text, verdict, right, reason, note })),
    }, null, 2)}\n`,
  };
  const reasonOf = (f) => (f.right ? 'asked and answered' : 'nothing to query here');
  const names = { memo: 'memo.md', suppressions: 'lint-text.suppressions', comments: 'comments.txt', json: 'decisions.json' };
  const chosenFormat = () => $('input[name="as"]:checked').value;
  const showExport = () => {
    $('#exported').value = exports[chosenFormat()]();
  };
  const openExchange = () => {
    $('#exchange-said').textContent = '';
    showExport();
    $('#exchange').showModal();
  };
  const download = () => {
    const format = chosenFormat();
    const stem = data.path.split('/').pop().replace(/\.[^.]*$/, '');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exports[format]()], { type: 'text/plain;charset=utf-8' }));
    link.download = format === 'suppressions' ? names[format] : `${stem}-${names[format]}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const copy = async () => {
    const area = $('#exported');
    try {
      await navigator.clipboard.writeText(area.value);
      say('Copied.');
    } catch {
      area.select();
      say('Selected: copy it with your keyboard.');
    }
  };
  const take = async (file) => {
    try {
      const brought = JSON.parse(await file.text());
      if (brought?.format !== data.format || brought.version !== data.version || !Array.isArray(brought.decisions)) throw new Error();
      const changes = [];
      let unknown = 0;
      for (const decision of brought.decisions) {
        const known = tidy(decision);
        if (known && byKey.has(decision.key)) changes.push([decision.key, known]);
        else unknown++;
      }
      if (changes.length > 0) decide(changes);
      showExport();
      say(`${changes.length} taken in${unknown > 0 ? `, ${unknown} about findings that this draft does not have` : ''}${brought.sha256 === data.sha256 ? '' : '; they were made on another version of the draft'}.`);
    } catch {
      say('This is no file of decisions: choose one that a review page has exported as JSON.');
    }
  };

  /* Decisions. */
  const asked = (n) => findings.get(n ?? current);
  const accept = (n) => {
    const finding = asked(n);
    if (!finding) return;
    const { note, verdict } = decisions.get(finding.key) ?? {};
    decide([[finding.key, tidy({ note, verdict: verdict === 'accepted' ? undefined : 'accepted' })]]);
  };
  const ask = (dialog, n, prepare, keep) => {
    const finding = asked(n);
    if (!finding) return;
    activate(finding.n);
    prepare(decisions.get(finding.key) ?? {});
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'save') decide([[finding.key, tidy(keep(decisions.get(finding.key) ?? {}))]]);
    }, { once: true });
    dialog.showModal();
  };
  const dismiss = (n) => {
    const finding = asked(n);
    const old = finding && decisions.get(finding.key);
    if (old?.verdict === 'dismissed') {
      decide([[finding.key, tidy({ note: old.note })]]);
      return;
    }
    ask($('#dismissal'), n, () => {
      $('#reason').value = '';
      $('#dismissal input[value="false"]').checked = true;
    }, ({ note }) => ({ note, verdict: 'dismissed', right: $('#dismissal input[value="true"]').checked, reason: $('#reason').value }));
  };
  const remark = (n) => ask($('#remark'), n, ({ note }) => {
    $('#remark-text').value = note ?? '';
  }, (old) => ({ ...old, note: $('#remark-text').value }));

  const openNote = () => {
    if (!current) step(1);
    const note = notes.get(current);
    if (!note) return;
    $('.why', note).open = true;
    align();
    $('[data-do="accept"]', note).focus({ preventScroll: true });
  };
  const views = all('input[name="view"]');
  const showView = () => {
    for (const view of views) body.classList.toggle(view.id, view.checked);
    if (showsVoices()) body.classList.remove('sheet-note');
    arrange();
    align();
  };

  // Who asks for sources is shown them first.
  const arrange = () => {
    const [filters, ledger] = [$('.filters'), $('.ledger')];
    if (showsVoices() || hasDrawer.matches) ledger.after(filters);
    else ledger.before(filters);
  };
  const cycleView = () => {
    views[(views.findIndex((v) => v.checked) + 1) % views.length].checked = true;
    showView();
  };
  const letGo = () => {
    body.classList.remove('sheet-panel');
    pin(null);
    release();
    tell();
    align();
  };
  const deeds = {
    next: () => step(1),
    previous: () => step(-1),
    undo, forget, reset, download, copy,
    exchange: openExchange,
    help: () => $('#keys').showModal(),
    close: (button) => (button.closest('dialog') ? button.closest('dialog').close() : letGo()),
    panel: () => {
      body.classList.remove('sheet-note');
      if (!body.classList.toggle('sheet-panel')) return;
      $('.panel').scrollTop = 0;
      $('#sources').focus({ preventScroll: true });
    },
    accept: (button) => accept(numberOf(button)),
    dismiss: (button) => dismiss(numberOf(button)),
    remark: (button) => remark(numberOf(button)),
  };
  const keys = {
    n: () => step(1),
    p: () => step(-1),
    j: () => (pinned === null ? stepParagraph(1) : stepPassage(1)),
    k: () => (pinned === null ? stepParagraph(-1) : stepPassage(-1)),
    a: () => accept(),
    d: () => dismiss(),
    m: () => remark(),
    u: undo,
    v: cycleView,
    '?': deeds.help,
    '/': () => {
      if (hasDrawer.matches) body.classList.add('sheet-panel');
      $('#search').focus();
    },
    Escape: letGo,
    Enter: openNote,
  };
  const numberOf = (element) => Number(element.closest('.note').dataset.n);

  document.addEventListener('click', (event) => {
    const target = event.target;
    const button = target.closest('[data-do]');
    if (button) {
      deeds[button.dataset.do](button);
      return;
    }

    const number = target.closest('a.n');
    if (number) {
      event.preventDefault();
      activate(Number(number.textContent), { focus: true });
      return;
    }

    const named = target.closest('.ledger li[data-s] a');
    if (named && named.closest('.name')) {
      event.preventDefault();
      const source = Number(named.closest('li').dataset.s);
      if (pinned !== source) pin(source);
      if (hasDrawer.matches) body.classList.remove('sheet-panel');
      stepPassage(1);
      return;
    }

    const shape = target.closest('svg.band [data-b]');
    if (shape) {
      const block = document.getElementById(`b${shape.dataset.b}`);
      if (shape.dataset.s) pin(Number(shape.dataset.s));
      if (block) reveal(block);
      return;
    }

    if (target.closest('a, summary, label, button, dialog')) {
      const link = target.closest('main a[href^="#r"], .note a.number');
      if (link) {
        const n = Number(link.classList.contains('number') ? link.textContent : link.getAttribute('href').slice(2));
        if (visible.has(n)) {
          event.preventDefault();
          activate(n, { scroll: true });
        }
      }
      return;
    }

    const mark = target.closest('mark[data-f]');
    const note = target.closest('.note');
    if (showsVoices() && target.closest('[data-s]')) pin(Number(target.closest('[data-s]').dataset.s));
    else if (mark && firstOf(mark) && !showsVoices()) activate(firstOf(mark));
    else if (note) activate(Number(note.dataset.n));
    else if (target.closest('.text, h1')) letGo();
  });

  let near = 0;
  const hover = (n) => {
    if (n === near) return;
    notes.get(near)?.classList.remove('near');
    for (const mark of marksOf.get(near) ?? []) mark.classList.remove('near');
    near = n;
    notes.get(near)?.classList.add('near');
    for (const mark of marksOf.get(near) ?? []) mark.classList.add('near');
  };
  document.addEventListener('pointerover', ({ target }) => {
    const mark = target.closest('mark[data-f]');
    const note = target.closest('.note');
    hover(mark ? firstOf(mark) : note ? Number(note.dataset.n) : 0);
    const source = target.closest('.ledger li[data-s], svg.band [data-s]');
    if (source) light(Number(source.dataset.s));
    else if (body.classList.contains('lit-any')) light(pinned);
  });
  document.addEventListener('focusin', ({ target }) => {
    const source = target.closest('.ledger li[data-s]');
    if (source) light(Number(source.dataset.s));
    else if (body.classList.contains('lit-any')) light(pinned);
    const note = target.closest('.note');
    if (note && Number(note.dataset.n) !== current) activate(Number(note.dataset.n));
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return;
    const isField = event.target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
    if (isField) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'Enter' && event.target.closest('a, button, summary, input')) return;
    const deed = keys[event.key];
    if (deed) {
      event.preventDefault();
      deed();
    }
  });
  document.addEventListener('change', ({ target }) => {
    if (target.id === 'import') {
      if (target.files[0]) take(target.files[0]);
      target.value = '';
    } else if (target.name === 'as') {
      showExport();
    } else if (target.name === 'view') {
      showView();
    } else if (target.closest('.filters')) {
      filter();
    }
  });
  $('#search').addEventListener('input', filter);
  document.addEventListener('toggle', align, true);
  addEventListener('scroll', alignSoon, { passive: true });
  addEventListener('scrollend', alignSoon);
  document.addEventListener('contentvisibilityautostatechange', alignSoon, true);
  new ResizeObserver(alignSoon).observe($('#article'));
  addEventListener('resize', () => {
    heights.clear();
    alignSoon();
  });
  hasDrawer.addEventListener('change', arrange);
  const facts = $('.facts');
  const fold = () => {
    facts.open = !isPhone.matches;
  };
  isPhone.addEventListener('change', fold);
  fold();
  addEventListener('beforeprint', () => {
    body.classList.add('printing');
    facts.open = true;
    align();
  });
  addEventListener('afterprint', () => {
    body.classList.remove('printing');
    fold();
    align();
  });

  body.classList.toggle('aligned', !isPhone.matches);
  for (const note of notes.values()) note.classList.toggle('far', isLong && !isPhone.matches);
  for (const note of notes.values()) note.append($('#actions').content.cloneNode(true));
  for (const place of all('.notes, .panel')) {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.dataset.do = 'close';
    close.textContent = 'Close';
    place.prepend(close);
  }
  read();
  for (const finding of data.findings) showDecision(finding);
  body.classList.add('first');
  filter();
  showView();
  document.fonts?.ready.then(align);
  requestAnimationFrame(() => requestAnimationFrame(() => body.classList.remove('first')));
  const linked = /^#[nr](\d+)$/.exec(location.hash);
  if (linked) activate(Number(linked[1]), { scroll: true });
})();
