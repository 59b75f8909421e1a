'use strict';
(() => {
  document.documentElement.classList.add('js');
  const table = document.getElementById('drafts');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const said = document.getElementById('order');
  const order = new Intl.Collator('en', { numeric: true });

  const valueOf = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === 'number' ? Number((cell.dataset.v ?? cell.textContent).replace(/\s/g, '')) : cell.textContent.trim();
  };

  // A draft stays where it was among equals, so that one order can refine another.
  const sort = (column) => {
    const head = heads[column];
    const kind = head.dataset.sort;
    const falls = head.getAttribute('aria-sort') === 'descending' ? false : kind === 'number' || head.getAttribute('aria-sort') === 'ascending';
    heads.forEach((h) => h.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
    rows.sort((a, b) => {
      const [x, y] = [valueOf(a, column, kind), valueOf(b, column, kind)];
      const result = kind === 'number' ? x - y : order.compare(x, y);
      return falls ? -result : result;
    });
    body.append(...rows);
    said.textContent = '';
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    if (head.title) button.title = head.title;
    head.append(button);
    button.addEventListener('click', () => sort(column));
  });

  const search = document.getElementById('search');
  const found = document.getElementById('found');
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.cells[0].textContent.toLowerCase();
      row.hidden = !words.every((w) => text.includes(w));
      count += row.hidden ? 0 : 1;
    }
    found.textContent = words.length === 0 ? '' : `${count} of ${rows.length}`;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && event.target !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });
})();
