import { element, shortcutHelp, toolbar } from './toolbar.js';
import { CellPanel } from './cell-panel.js';
import { namesOf } from './table-cell.js';
import { tableWords } from './table-words.js';
import { translateShown } from './shown-words.js';
import { StudioElement } from './studio-element.js';
import { Unsent } from './unsent.js';

const SHOWN = 3000;

/** Draws and redraws a decision table. */
class TableEditor extends StudioElement {
  /** @param choices by columns' names: [{value, label}], for a cell's text between its quotes */
  async open(xml, choices, readOnly, language, generation) {
    const isWanted = this.begin(xml, readOnly, language, tableWords(language), generation);
    this.choices = choices;
    const { createTable } = await import('./table-modeler.js');
    if (!isWanted()) {
      return;
    }
    this.table = createTable({ container: this.canvas, words: this.words, readOnly });
    this.unsent = new Unsent(this, () => this.current());
    this.stopTranslating = translateShown(this.canvas, this.words.editor, 'textarea, [contenteditable], .cm-editor, td, .decision-table-name');
    await this.read(xml);
  }

  async read(xml) {
    try {
      const { warnings } = await this.table.importXML(xml);
      this.warn(warnings);
      if (!this.view('sheet')) {
        throw new Error('no decision table');
      }
    } catch (fault) {
      this.broken(faultKey(fault), fault.message);
      return;
    }
    this.classList.toggle('studio-single', this.table.getViews().filter(({ type }) => type === 'decisionTable').length === 1);
    this.listen();
    this.refresh();
    this.nameCells();
    this.naming = new MutationObserver(() => this.nameSoon());
    this.naming.observe(this.canvas, { subtree: true, childList: true });
    this.unsent.known(await this.current());
    this.opened();
  }

  close() {
    this.naming?.disconnect();
    cancelAnimationFrame(this.soon);
    this.table?.destroy();
    this.table = undefined;
    this.chosen = undefined;
    super.close();
  }

  build() {
    const { own } = this.words;
    const { bar, buttons } = toolbar(own.tools, [
      this.readOnly ? [] : [
        { id: 'undo', text: own.undo, run: () => this.view('commandStack')?.undo() }, { id: 'redo', text: own.redo, run: () => this.view('commandStack')?.redo() },
        { id: 'addRule', text: own.addRule, run: () => this.view('editorActions')?.trigger('addRule') },
      ],
      [{ id: 'help', text: own.shortcuts, run: () => this.help.showModal() }],
    ]);
    this.buttons = buttons;
    this.canvas = element('div', 'studio-canvas studio-table', { 'aria-label': own.table, role: 'region', tabindex: '0' });
    this.help = shortcutHelp(own, [['Ctrl + Z', own.undo], ['Ctrl + Y', own.redo], ['Enter', own.next], ['Shift + Enter', own.previous], ['Ctrl + Enter', own.lineBreak], ['Tab', own.keyTab], ['F2', own.keyChoose], [own.rightClick, own.menu]]);
    this.panel = new CellPanel(own, this.readOnly, (content) => this.view('modeling').editCell(this.chosen.businessObject, content));
    this.panel.node.addEventListener('keydown', (event) => this.leavePanel(event));
    this.canvas.addEventListener('keydown', (event) => this.enterPanel(event), true);
    const work = element('div', 'studio-work');
    work.append(this.canvas, this.panel.node);
    this.replaceChildren(...(this.readOnly ? [] : [bar]), work, this.help);
  }

  view(service) {
    return this.table?.getActiveViewer()?.get(service, false);
  }

  listen() {
    const bus = this.view('eventBus');
    bus.on('elements.changed', () => {
      this.refresh();
      this.nameSoon();
      this.showCell();
      this.unsent.touch();
    });
    // A listener that answers stops the event.
    bus.on('selection.changed', ({ selection }) => {
      // The panel keeps the cell while it is worked in.
      if (selection?.col && selection.businessObject) {
        this.chosen = selection;
        this.showCell();
      }
      this.dispatchEvent(new CustomEvent('selected', { detail: { id: selection?.id ?? '', generation: this.generation } }));
    });
  }

  /** Name, type and choices of a column; undefined for that of the notes. */
  column(col) {
    const clause = col?.businessObject;
    const input = clause?.$instanceOf?.('dmn:InputClause');
    if (!input && !clause?.$instanceOf?.('dmn:OutputClause')) {
      return undefined;
    }
    const name = input ? clause.inputExpression?.text : clause.name;
    const type = (input ? clause.inputExpression?.typeRef : clause.typeRef) ?? 'string';
    const choices = type === 'boolean' ? this.words.own.answers.map((answer) => ({ ...answer, quoted: false })) : type === 'string' ? this.choices[name] ?? [] : [];
    return { label: clause.label || name, input, type, choices };
  }

  showCell() {
    const cell = this.chosen && this.view('elementRegistry')?.get(this.chosen.id);
    const column = cell && this.column(cell.col);
    this.classList.toggle('studio-choosing', Boolean(column?.choices.length));
    if (!column) {
      this.chosen = undefined;
      this.panel.show();
    } else if (this.panel.cell?.id !== cell.id || this.panel.written !== (cell.businessObject.text ?? '')) {
      const rows = this.view('sheet').getRoot().rows;
      this.panel.show({ ...column, id: cell.id, text: cell.businessObject.text ?? '', row: rows.indexOf(cell.row) + 1 });
    }
  }

  nameSoon() {
    cancelAnimationFrame(this.soon);
    this.soon = requestAnimationFrame(() => this.nameCells());
  }

  /** Beneath a code stands what it means. */
  nameCells() {
    const registry = this.view('elementRegistry');
    const columns = (this.view('sheet')?.getRoot().cols ?? []).map((col) => this.column(col)).filter((column) => column?.choices.length);
    this.panel.list(columns.filter(({ type }) => type === 'string'));
    this.canvas.querySelectorAll('td[data-element-id]').forEach((node) => {
      const cell = registry.get(node.dataset.elementId);
      const column = this.column(cell?.col);
      const names = column?.choices.length ? namesOf(cell.businessObject.text, column.choices, this.words.own) : '';
      node.dataset.names = names;
    });
  }

  enterPanel(event) {
    if (event.key === 'F2' && this.chosen && this.panel.focus()) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  leavePanel(event) {
    if (event.key === 'Escape' && this.chosen) {
      this.canvas.querySelector(`[data-element-id="${CSS.escape(this.chosen.id)}"] [contenteditable]`)?.focus();
    }
  }

  refresh() {
    this.refreshUndo(this.view('commandStack'));
  }

  /** What could not be opened is given back as it came. */
  async current() {
    try {
      return (await this.table.saveXML({ format: true })).xml;
    } catch {
      return this.given;
    }
  }

  /** A rule, a column or a cell: brought into sight and marked for a while. */
  select(id) {
    this.whenOpen(() => {
      const name = CSS.escape(id);
      const cells = [...this.canvas.querySelectorAll(`[data-row-id="${name}"], [data-col-id="${name}"], [data-element-id="${name}"]`)];
      cells[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      cells.forEach((cell) => cell.classList.add('studio-shown'));
      setTimeout(() => cells.forEach((cell) => cell.classList.remove('studio-shown')), SHOWN);
    });
  }
}

function faultKey({ message = '' }) {
  if (/no decision table/.test(message)) {
    return 'studio.open.noTable';
  }
  return /failed to parse document as <dmn:Definitions>|unsupported/i.test(message) ? 'studio.open.notDmn' : 'studio.open.notXml';
}

customElements.define('table-editor', TableEditor);
