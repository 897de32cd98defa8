/** The style of the page: light, dark and paper. */
export const style = `
:root{--back:#fff;--panel:#f6f7f9;--line:#d9dde3;--ink:#1a1f27;--soft:#5b6572;--good:#116b3a;--goodb:#dff5e6;--bad:#a3161c;--badb:#fde4e4;--warn:#7a4a00;--warnb:#fdf0d5;--odd:#2b4c8c;--oddb:#e4ecfb}
@media (prefers-color-scheme:dark){:root{--back:#12161c;--panel:#1a2028;--line:#303946;--ink:#e6eaf0;--soft:#98a3b1;--good:#7fdca3;--goodb:#12351f;--bad:#ff9d9d;--badb:#451a1d;--warn:#f3c26b;--warnb:#3d2c0c;--odd:#a5c1ff;--oddb:#1c2c4d}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem clamp(1rem,3vw,3rem);background:var(--back);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
h1{margin:0;font-size:1.6rem;overflow-wrap:anywhere}
header p,.legend,small{color:var(--soft)}
header p{margin:.1rem 0 1.2rem}
.cards{display:flex;flex-wrap:wrap;gap:.6rem;margin-bottom:1rem}
.card{font:inherit;text-align:left;padding:.6rem 1rem;border:1px solid var(--line);border-radius:.6rem;background:var(--panel);color:inherit;cursor:pointer}
.card b{display:block;font-size:1.5rem;line-height:1.2}
.card[aria-pressed=true]{outline:2px solid currentColor}
.bar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin-bottom:1rem}
.bar input,.bar select{font:inherit;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:var(--back);color:inherit}
.bar input{flex:1 1 18rem}
output{color:var(--soft)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.6rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{background:var(--panel);font-weight:600;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tbody tr:hover{background:var(--panel)}
tbody th{min-width:18rem}
small{display:block}
.path{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
.path i{color:var(--odd);font-style:normal}
.method{display:inline-block;min-width:4.2rem;padding:0 .4rem;border-radius:.3rem;font:600 .75rem/1.6 ui-monospace,monospace;text-align:center;background:var(--oddb);color:var(--odd)}
.method.writes{background:var(--warnb);color:var(--warn)}
.method.deletes{background:var(--badb);color:var(--bad)}
.badge{display:inline-block;padding:0 .5rem;border-radius:1rem;white-space:nowrap}
.required{color:var(--good)}.badge.required{background:var(--goodb)}
.none{color:var(--bad)}.badge.none{background:var(--badb)}
.optional{color:var(--warn)}.badge.optional{background:var(--warnb)}
.unknown{color:var(--odd)}.badge.unknown{background:var(--oddb)}
.yes{color:var(--good);font-weight:700}.no{color:var(--soft)}.maybe{color:var(--odd);font-weight:700}
summary{cursor:pointer}
summary .names{color:var(--soft);overflow-wrap:anywhere}
details ul{margin:.3rem 0 0;padding-left:1.1rem;font-size:.9em;overflow-wrap:anywhere}
code,.where{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
.unread{border-left:4px solid var(--warn);padding:.1rem 1rem;background:var(--warnb)}
@media print{:root{--back:#fff;--panel:#fff;--line:#999;--ink:#000;--soft:#333}body{padding:0;font-size:10px}.bar,.card:not([aria-pressed=true]){display:none}.scroll{overflow:visible;border:0}thead{display:table-header-group}tr{break-inside:avoid}tbody th{min-width:0}.badge,.method{border:1px solid currentColor}}
`;

/** Filters rows by what the rows say of themselves; holds no data. */
export const script = `
(() => {
  'use strict';
  const rows = [...document.querySelectorAll('tbody tr')];
  if (rows.length === 0) return;
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const [search, method, missing, count, none] = ['search', 'method', 'missing', 'count', 'none'].map((id) => document.getElementById(id));
  const cards = [...document.querySelectorAll('.card')];
  const show = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const states = cards.filter((card) => card.getAttribute('aria-pressed') === 'true').map((card) => card.dataset.state);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = words.every((word) => texts[index].includes(word)) && (method.value === '' || row.dataset.method === method.value) &&
        (missing.value === '' || row.dataset.missing.split(' ').includes(missing.value)) && (states.length === 0 || states.includes(row.dataset.state));
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length;
    none.hidden = shown > 0;
  };
  search.form.addEventListener('submit', (event) => event.preventDefault());
  for (const input of [search, method, missing]) input.addEventListener('input', show);
  for (const card of cards) card.addEventListener('click', () => { card.setAttribute('aria-pressed', String(card.getAttribute('aria-pressed') !== 'true')); show(); });
  show();
})();
`;
