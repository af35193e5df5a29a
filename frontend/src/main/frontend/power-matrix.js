const CELL = 28;
const SPARE = 3;
const NARROW = 600;

const STYLE = `
:host { display: flex; flex-direction: column; gap: var(--lumo-space-s); box-sizing: border-box; width: 100%; min-width: 0; max-height: 76vh; font-family: var(--lumo-font-family); font-size: var(--lumo-font-size-m); color: var(--lumo-body-text-color); }
:host([hidden]) { display: none; }
.scroll { position: relative; overflow: auto; min-height: 0; border: 1px solid var(--lumo-contrast-30pct); background: var(--lumo-base-color); touch-action: manipulation; user-select: none; -webkit-user-select: none; }
.space { position: relative; }
.head { position: sticky; top: 0; z-index: 3; }
.row { position: absolute; left: 0; width: 100%; height: ${CELL}px; }
.cell, .side, .top, .corner { box-sizing: border-box; border: solid var(--lumo-contrast-20pct); border-width: 0 1px 1px 0; white-space: nowrap; overflow: hidden; cursor: default; }
.cell { position: absolute; top: 0; width: ${CELL}px; height: ${CELL}px; line-height: ${CELL - 1}px; text-align: center; font-variant-numeric: tabular-nums; letter-spacing: -0.5px; }
.side, .corner { position: sticky; left: 0; z-index: 2; padding: 0 var(--lumo-space-s); border-right-color: var(--lumo-contrast-50pct); }
.side { display: flex; align-items: center; height: ${CELL}px; }
.name { overflow: hidden; text-overflow: ellipsis; pointer-events: none; }
.narrow .side { padding: 0 var(--lumo-space-xs); font-size: 12px; line-height: 13px; }
.narrow .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; overflow-wrap: anywhere; }
.corner { height: 100%; display: flex; align-items: flex-end; padding-bottom: var(--lumo-space-xs); color: var(--lumo-secondary-text-color); white-space: normal; }
.top { position: absolute; top: 0; width: ${CELL}px; height: 100%; line-height: ${CELL - 1}px; writing-mode: vertical-rl; text-align: end; text-overflow: ellipsis; padding: 6px 0; }
.top, .corner { border-bottom-color: var(--lumo-contrast-50pct); }
.side, .top, .corner { background: linear-gradient(var(--lumo-contrast-5pct), var(--lumo-contrast-5pct)) var(--lumo-base-color); }
.here, .over, .row:hover > .side { background: linear-gradient(var(--lumo-primary-color-10pct), var(--lumo-primary-color-10pct)) var(--lumo-base-color); color: var(--lumo-primary-text-color); }
.neutral { background: var(--lumo-contrast-5pct); color: var(--lumo-secondary-text-color); }
.progress { background: var(--lumo-primary-color-10pct); color: var(--lumo-primary-text-color); }
.good { background: var(--lumo-success-color-10pct); color: var(--lumo-success-text-color); }
.warn { background: var(--lumo-warning-color-10pct); color: var(--lumo-warning-text-color); }
.bad { background: var(--lumo-error-color-10pct); color: var(--lumo-error-text-color); font-weight: 600; }
.done { background: var(--lumo-success-color); color: var(--lumo-success-contrast-color); }
.cell[aria-selected="true"] { box-shadow: inset 0 0 0 2px var(--lumo-primary-color), inset 0 0 0 3px var(--lumo-base-color); }
.blank[aria-selected="true"] { box-shadow: inset 0 0 0 1px var(--lumo-primary-color-50pct); }
.side[aria-selected="true"], .top[aria-selected="true"], .corner[aria-selected="true"] { box-shadow: inset 0 0 0 2px var(--lumo-primary-color); font-weight: 600; }
:focus { outline: none; }
.scroll :focus { outline: 2px dashed var(--lumo-body-text-color); outline-offset: -4px; }
.scroll :focus-visible { outline: 3px solid var(--lumo-body-text-color); outline-offset: -3px; }
.narrow .side:focus-visible { outline-width: 2px; outline-offset: -2px; }
.foot { display: flex; flex-wrap: wrap; gap: var(--lumo-space-xs) var(--lumo-space-m); align-items: baseline; }
.legend { display: flex; flex-wrap: wrap; gap: var(--lumo-space-xs) var(--lumo-space-m); list-style: none; margin: 0; padding: 0; }
.legend li { display: flex; gap: 6px; align-items: center; white-space: nowrap; }
.mark { box-sizing: border-box; width: 22px; height: 22px; line-height: 20px; text-align: center; border: 1px solid var(--lumo-contrast-20pct); letter-spacing: -0.5px; }
.count { font-weight: 600; font-variant-numeric: tabular-nums; }
.chosen { margin: 0 0 0 auto; color: var(--lumo-primary-text-color); font-weight: 600; }
@media (prefers-contrast: more) {
  .cell, .side, .top, .corner { border-color: var(--lumo-contrast-70pct); }
}
@media (forced-colors: active) {
  .mark { border-color: CanvasText; }
  [aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  .scroll :focus, .scroll :focus-visible { outline: 3px double CanvasText; outline-offset: -3px; }
}
`;

/**
 * A batch as a matrix, matters by counties. Only what is in sight, and the cell that has the focus, is in the document. A
 * place is [row, column]; -1 is the headings. What is selected is a list of rectangles that do not overlap.
 */
class PowerMatrix extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    const style = element('style', '', STYLE);
    this.corner = element('div', 'corner', '', { role: 'columnheader', 'aria-colindex': 1 });
    this.head = element('div', 'head', '', { role: 'row', 'aria-rowindex': 1 });
    this.head.append(this.corner);
    this.space = element('div', 'space', '', { role: 'presentation' });
    this.space.append(this.head);
    this.scroll = element('div', 'scroll', '', { role: 'grid', 'aria-multiselectable': true, tabindex: -1 });
    this.scroll.append(this.space);
    this.legend = element('ul', 'legend');
    this.chosen = element('p', 'chosen', '', { role: 'status' });
    const foot = element('div', 'foot');
    foot.append(this.legend, this.chosen);
    this.shadowRoot.append(style, this.scroll, foot);
    place(this.corner, -1, -1);
    this.scroll.addEventListener('scroll', () => this.drawSoon(), { passive: true });
    this.scroll.addEventListener('keydown', (event) => this.onKey(event));
    this.scroll.addEventListener('mousedown', (event) => this.onPress(event));
    this.scroll.addEventListener('mouseover', (event) => this.onHover(event));
    this.scroll.addEventListener('mouseleave', () => this.pointAt(-1));
    this.scroll.addEventListener('click', (event) => this.onSpokenClick(event));
    this.scroll.addEventListener('dblclick', (event) => this.open(at(event)));
    this.scroll.addEventListener('focusin', (event) => this.onFocus(event));
    this.resized = new ResizeObserver(() => this.fit());
    this.empty();
  }

  connectedCallback() {
    this.resized.observe(this.scroll);
  }

  disconnectedCallback() {
    this.resized.disconnect();
  }

  empty() {
    this.matters = [];
    this.counties = [];
    this.cells = [];
    this.states = new Map();
    this.labels = {};
    this.active = [-1, -1];
    this.rows = new Map();
    this.tops = new Map();
    this.unselect();
  }

  /** The focus stays on its pair where that is still shown; nothing stays selected, because places now mean other pairs. */
  show(batch) {
    const matter = this.matters[this.active[0]]?.id;
    const county = this.counties[this.active[1]]?.id;
    const focused = this.scroll.contains(this.shadowRoot.activeElement);
    const inside = this.matters.length > 0;
    this.generation = batch.generation;
    this.matters = batch.matters;
    this.counties = batch.counties;
    this.cells = batch.cells.split('');
    this.states = new Map(batch.legend.map((state) => [state.code, { ...state, count: 0 }]));
    this.labels = batch.labels;
    this.active = [
      again(this.matters, matter, inside ? this.active[0] : 0),
      again(this.counties, county, inside ? this.active[1] : 0),
    ];
    this.cells.filter((code) => this.states.has(code)).forEach((code) => this.states.get(code).count++);
    this.unselect();
    this.rows.forEach((row) => row.remove());
    this.tops.forEach((top) => top.remove());
    this.rows.clear();
    this.tops.clear();
    this.scroll.setAttribute('aria-label', this.labels.name);
    this.scroll.setAttribute('aria-rowcount', this.matters.length + 1);
    this.scroll.setAttribute('aria-colcount', this.counties.length + 1);
    this.corner.textContent = this.labels.corner;
    this.drawLegend();
    this.fit();
    this.say();
    this.activate(this.active, focused);
  }

  update(row, column, code) {
    this.updateCells([row * this.counties.length + column], code);
  }

  /** Each index counts the cells row by row; codes has one character for each. */
  updateCells(indexes, codes) {
    indexes.forEach((index, i) => {
      const before = this.states.get(this.cells[index]);
      const now = this.states.get(codes[i]);
      this.cells[index] = codes[i];
      if (before) before.count--;
      if (now) now.count++;
      const column = index % this.counties.length;
      const row = (index - column) / this.counties.length;
      const cell = this.rows.get(row)?.cells.get(column);
      if (cell) this.paint(cell, row, column);
    });
    this.legend.querySelectorAll('.count').forEach((count) => {
      count.textContent = this.states.get(count.code).count;
    });
    this.say();
  }

  clear() {
    this.unselect();
    this.showSelection();
  }

  // What is drawn

  fit() {
    const width = this.scroll.clientWidth;
    this.scroll.classList.toggle('narrow', width < NARROW);
    this.sideWidth = width < NARROW ? 126 : width < 2 * NARROW ? 220 : 280;
    this.headHeight = Math.min(150, Math.max(56, ...this.counties.map((county) => length(county.label) + 16)));
    this.space.style.width = `${this.sideWidth + this.counties.length * CELL}px`;
    this.space.style.height = `${this.headHeight + this.matters.length * CELL}px`;
    this.head.style.height = `${this.headHeight}px`;
    this.corner.style.width = `${this.sideWidth}px`;
    this.rows.forEach((row, r) => {
      row.side.style.width = `${this.sideWidth}px`;
      row.style.top = `${this.headHeight + r * CELL}px`;
      row.cells.forEach((cell, c) => this.shift(cell, c));
    });
    this.tops.forEach((top, c) => this.shift(top, c));
    this.draw();
  }

  shift(node, column) {
    node.style.left = `${this.sideWidth + column * CELL}px`;
  }

  drawSoon() {
    this.frame ??= requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = undefined;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroll;
    const held = [this.active, this.shadowRoot.activeElement?.place ?? this.active];
    const rows = span(scrollTop, clientHeight - this.headHeight, this.matters.length);
    const columns = span(scrollLeft, clientWidth - this.sideWidth, this.counties.length);
    const heldIn = (row) => held.filter((each) => each[0] === row).map((each) => each[1]);
    arrange(this.head, this.corner, this.tops, joined(columns, heldIn(-1)), (c) => this.top(c));
    arrange(this.space, this.head, this.rows, joined(rows, held.map((each) => each[0])), (r) => this.row(r));
    this.rows.forEach((row, r) => {
      arrange(row, row.side, row.cells, joined(columns, heldIn(r)), (c) => this.cell(r, c));
    });
  }

  top(c) {
    const { label, hint } = this.counties[c];
    const top = element('div', 'top', label, { role: 'columnheader', 'aria-colindex': c + 2, ...about(label, hint) });
    place(top, -1, c);
    this.shift(top, c);
    this.mark(top);
    return top;
  }

  row(r) {
    const { label, hint } = this.matters[r];
    const row = element('div', 'row', '', { role: 'row', 'aria-rowindex': r + 2 });
    row.style.top = `${this.headHeight + r * CELL}px`;
    row.cells = new Map();
    row.side = element('div', 'side', '', { role: 'rowheader', 'aria-colindex': 1, ...about(label, hint) });
    row.side.append(element('span', 'name', label));
    row.side.style.width = `${this.sideWidth}px`;
    place(row.side, r, -1);
    this.mark(row.side);
    row.append(row.side);
    return row;
  }

  cell(r, c) {
    const cell = element('div', '', '', { role: 'gridcell', 'aria-colindex': c + 2 });
    place(cell, r, c);
    this.shift(cell, c);
    this.paint(cell, r, c);
    this.mark(cell);
    return cell;
  }

  paint(cell, r, c) {
    const state = this.states.get(this.code(r, c));
    cell.className = `cell ${state ? state.tone : 'blank'}`;
    cell.textContent = state ? state.mark : '';
    const label = state ? state.label : this.labels.blank;
    cell.setAttribute('aria-label', filled(this.labels.cell, this.matters[r].label, this.counties[c].label, label));
    cell.removeAttribute('title');
  }

  /** Whether a cell or a heading is selected, and whether Tab stops at it. */
  mark(node) {
    const [r, c] = node.place;
    const selected = String(this.covers(this.spread(node.place, node.place)));
    if (node.getAttribute('aria-selected') !== selected) node.setAttribute('aria-selected', selected);
    const tab = r === this.active[0] && c === this.active[1] ? 0 : -1;
    if (node.tabIndex !== tab || !node.hasAttribute('tabindex')) node.tabIndex = tab;
    if (r < 0 || c < 0) {
      node.classList.toggle('here', (r < 0 ? c === this.active[1] : r === this.active[0]) && (r >= 0 || c >= 0));
    }
  }

  markAll() {
    this.mark(this.corner);
    this.tops.forEach((top) => this.mark(top));
    this.rows.forEach((row) => {
      this.mark(row.side);
      row.cells.forEach((cell) => this.mark(cell));
    });
  }

  drawLegend() {
    this.legend.replaceChildren(
      ...[...this.states.values()].map((state) => {
        const item = element('li');
        const count = element('span', 'count', state.count);
        count.code = state.code;
        item.append(element('span', `mark ${state.tone}`, state.mark, { 'aria-hidden': true }), state.label, count);
        return item;
      }),
    );
  }

  // Where the focus is

  node([r, c]) {
    if (r < 0) return c < 0 ? this.corner : this.tops.get(c);
    return c < 0 ? this.rows.get(r)?.side : this.rows.get(r)?.cells.get(c);
  }

  activate(to, focus) {
    this.active = to;
    this.reveal(to);
    this.draw();
    this.markAll();
    if (focus) this.node(to)?.focus({ preventScroll: true });
  }

  reveal([r, c]) {
    const { clientHeight, clientWidth, scrollTop, scrollLeft } = this.scroll;
    if (r >= 0) this.scroll.scrollTop = seen(r, scrollTop, clientHeight - this.headHeight);
    if (c >= 0) this.scroll.scrollLeft = seen(c, scrollLeft, clientWidth - this.sideWidth);
  }

  onFocus(event) {
    const to = event.target.place;
    if (to && !same(to, this.active)) this.activate(to, false);
    else if (to) this.reveal(to);
  }

  onKey(event) {
    if (event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const acted = this.move(event, command) || this.act(event, command);
    if (acted) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  move(event, command) {
    const [r, c] = this.active;
    const bottom = this.matters.length - 1;
    const right = this.counties.length - 1;
    const page = Math.max(1, Math.floor((this.scroll.clientHeight - this.headHeight) / CELL) - 1);
    const plain = {
      ArrowUp: [r - 1, c],
      ArrowDown: [r + 1, c],
      ArrowLeft: [r, c - 1],
      ArrowRight: [r, c + 1],
      PageUp: [Math.max(Math.min(0, r), r - page), c],
      PageDown: [r + page, c],
      Home: [r, 0],
      End: [r, right],
    };
    const far = { Home: [0, 0], End: [bottom, right] };
    const wanted = (command ? far : plain)[event.key];
    if (!wanted) return false;
    const from = this.anchor ?? this.active;
    const least = (axis) => (event.shiftKey && from[axis] >= 0 ? 0 : -1);
    const to = [within(wanted[0], least(0), bottom), within(wanted[1], least(1), right)];
    if (event.shiftKey) this.extend(to);
    else this.anchor = undefined;
    this.activate(to, true);
    return true;
  }

  act(event, command) {
    if (event.key === 'Escape' && this.ranges.length > 0) {
      this.clear();
    } else if (event.key === 'a' && command) {
      this.pick([-1, -1], false);
    } else if (event.key === ' ') {
      const [r, c] = this.active;
      this.pick(event.shiftKey ? [r, -1] : command ? [-1, c] : this.active, true);
    } else if (event.key === 'Enter') {
      this.open(this.active);
    } else {
      return false;
    }
    return true;
  }

  onPress(event) {
    const to = at(event);
    this.dragged = false;
    if (!to || event.button !== 0) return;
    if (event.shiftKey) this.extend(to);
    else this.pick(to, event.ctrlKey || event.metaKey);
    this.dragged = this.anchor !== undefined;
    this.activate(to, true);
    event.preventDefault();
  }

  onHover(event) {
    const to = at(event);
    if (!to) return;
    this.pointAt(to[1]);
    if (to[0] >= 0 && to[1] >= 0) event.target.title = event.target.getAttribute('aria-label');
    if (this.dragged && event.buttons === 1 && !same(to, this.active)) {
      this.extend(to);
      this.activate(to, true);
    }
  }

  pointAt(column) {
    this.tops.get(this.pointed)?.classList.remove('over');
    this.tops.get(column)?.classList.add('over');
    this.pointed = column;
  }

  /** A screen reader clicks without pressing. */
  onSpokenClick(event) {
    const to = at(event);
    if (!to || event.detail !== 0) return;
    this.pick(to, false);
    this.activate(to, true);
  }

  open(to) {
    if (!to) return;
    const [matter, county] = to;
    if (matter < 0 || county < 0) this.pick(to, false);
    else if (this.states.has(this.code(matter, county))) this.send('cell-opened', { matter, county });
  }

  // What is selected

  unselect() {
    this.base = [];
    this.ranges = [];
    this.anchor = undefined;
  }

  /** Adding what is selected already takes it away again. */
  pick(to, add) {
    const chosen = this.spread(to, to);
    const off = add && this.covers(chosen);
    this.base = off ? without(this.ranges, chosen) : add ? this.ranges : [];
    this.anchor = off ? undefined : to;
    this.ranges = off || area(chosen) <= 0 ? this.base : [...without(this.base, chosen), chosen];
    this.showSelection();
  }

  extend(to) {
    if (!this.anchor) {
      this.anchor = this.active;
      this.base = [];
    }
    const chosen = this.spread(this.anchor, to);
    this.ranges = area(chosen) <= 0 ? this.base : [...without(this.base, chosen), chosen];
    this.showSelection();
  }

  showSelection() {
    this.markAll();
    this.say();
    this.send('selection-changed', { ranges: this.ranges });
  }

  say() {
    const pairs = this.pairs();
    const text = pairs > 0 ? filled(this.labels.selected, pairs) : this.labels.noneSelected;
    if (this.chosen.textContent !== text) this.chosen.textContent = text;
  }

  pairs() {
    let pairs = 0;
    for (const [row0, column0, row1, column1] of this.ranges) {
      for (let r = row0; r <= row1; r++) {
        for (let c = column0; c <= column1; c++) {
          if (this.states.has(this.code(r, c))) pairs++;
        }
      }
    }
    return pairs;
  }

  /** From one place to another; a heading stands for its whole row or column. */
  spread(from, to) {
    const [row0, row1] = between(from[0], to[0], this.matters.length);
    const [column0, column1] = between(from[1], to[1], this.counties.length);
    return [row0, column0, row1, column1];
  }

  covers(range) {
    const wanted = area(range);
    return wanted > 0 && this.ranges.reduce((sum, each) => sum + area(common(each, range)), 0) === wanted;
  }

  code(r, c) {
    return this.cells[r * this.counties.length + c];
  }

  send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail: { generation: this.generation, ...detail } }));
  }
}

function element(tag, className, text = '', attributes = {}) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== '') node.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  return node;
}

function place(node, r, c) {
  node.place = [r, c];
}

function at(event) {
  return event.target.place;
}

function same(one, other) {
  return one[0] === other[0] && one[1] === other[1];
}

/** The title repeats a name that may be cut off; what is spoken does not. */
function about(label, hint) {
  return hint ? { title: `${label}\n${hint}`, 'aria-description': hint } : { title: label };
}

function length(label) {
  return [...label].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 14 : 8), 0);
}

function filled(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (whole, i) => values[i] ?? whole);
}

function within(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

function again(axis, id, otherwise) {
  const found = id === undefined ? -1 : axis.findIndex((each) => each.id === id);
  return found >= 0 ? found : within(otherwise, -1, axis.length - 1);
}

function between(one, other, count) {
  return one < 0 || other < 0 ? [0, count - 1] : [Math.min(one, other), Math.max(one, other)];
}

function span(start, size, count) {
  const first = Math.max(0, Math.floor(start / CELL) - SPARE);
  const last = Math.min(count - 1, Math.ceil((start + size) / CELL) + SPARE);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function joined(numbers, others) {
  const missing = others.filter((each) => each >= 0 && !numbers.includes(each));
  return missing.length === 0 ? numbers : [...new Set([...numbers, ...missing])].sort((a, b) => a - b);
}

function seen(index, start, size) {
  return Math.max((index + 1) * CELL - size, Math.min(start, index * CELL));
}

/** Nodes that stay are never moved: a moved node loses the focus. */
function arrange(parent, first, shown, wanted, make) {
  const kept = new Set(wanted);
  shown.forEach((node, key) => {
    if (!kept.has(key)) {
      node.remove();
      shown.delete(key);
    }
  });
  let next = first.nextSibling;
  for (const key of wanted) {
    const node = shown.get(key);
    if (node) {
      next = node.nextSibling;
    } else {
      const made = make(key);
      shown.set(key, made);
      parent.insertBefore(made, next);
    }
  }
}

function area([row0, column0, row1, column1]) {
  return row1 < row0 || column1 < column0 ? 0 : (row1 - row0 + 1) * (column1 - column0 + 1);
}

function common(one, other) {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

function without(ranges, hole) {
  return ranges.flatMap((range) => {
    const [row0, column0, row1, column1] = common(range, hole);
    if (area([row0, column0, row1, column1]) === 0) return [range];
    return [
      [range[0], range[1], row0 - 1, range[3]],
      [row1 + 1, range[1], range[2], range[3]],
      [row0, range[1], row1, column0 - 1],
      [row0, column1 + 1, row1, range[3]],
    ].filter((part) => area(part) > 0);
  });
}

customElements.define('power-matrix', PowerMatrix);
