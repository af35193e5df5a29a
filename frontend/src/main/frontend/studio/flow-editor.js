import { DiagramZoom, zoomTools, zoomWords } from '../diagram-zoom.js';
import { flowWords } from './flow-words.js';
import { download, element, shortcutHelp, toolbar } from './toolbar.js';
import { translateShown } from './shown-words.js';
import { StudioElement } from './studio-element.js';
import { painted, Unsent } from './unsent.js';

const LARGEST_PNG = 8192;
const BESIDE_PALETTE = 20;

/** Draws and redraws a flow. Light DOM: the editors of bpmn.io keep their style sheets in the page. */
class FlowEditor extends StudioElement {
  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.keyed(event));
    // A name that is asked for keeps its keys to itself.
    this.addEventListener('keydown', (event) => this.undone(event), true);
  }

  /** @param choices lists of {value, label, help}; @param language `zh` or `en`; @param generation comes back with each event */
  async open(xml, choices, readOnly, language, generation) {
    this.marks = [];
    this.zoomWords = zoomWords(language);
    const isWanted = this.begin(xml, readOnly, language, flowWords(language), generation);
    const { createFlow } = await import('./flow-modeler.js');
    if (!isWanted()) {
      return;
    }
    this.flow = createFlow({ host: this, canvas: this.canvas, panel: this.panel, words: this.words, choices, readOnly });
    this.unsent = new Unsent(this, () => this.current());
    this.listen();
    this.stopTranslating = translateShown(this, this.words.shown);
    if (await this.read(xml)) {
      this.watchZoom();
      this.unsent.known(await this.current());
      await painted();
      if (!isWanted()) {
        return;
      }
      this.opened();
    }
    this.refresh();
  }

  async read(xml) {
    try {
      const { warnings } = await this.flow.importXML(xml);
      this.warn(warnings);
      return true;
    } catch (fault) {
      this.broken(faultKey(fault), fault.message);
      return false;
    }
  }

  close() {
    this.simulating = false;
    this.zoom?.close();
    this.zoom = undefined;
    this.flow?.destroy();
    this.flow = undefined;
    super.close();
  }

  build() {
    const { own } = this.words;
    const act = (name) => () => this.act(name);
    const { bar, buttons } = toolbar(own.tools, [
      this.readOnly ? [] : [
        { id: 'undo', text: own.undo, run: act('undo') }, { id: 'redo', text: own.redo, run: act('redo') },
      ],
      this.readOnly ? [] : [
        { id: 'copy', text: own.copy, run: act('copy') }, { id: 'paste', text: own.paste, run: act('paste') }, { id: 'remove', text: own.remove, run: act('removeSelection') },
      ],
      zoomTools(this.zoomWords, () => this.zoom),
      [
        { id: 'search', text: own.search, run: () => this.flow?.get('searchPad').toggle() },
        { id: 'simulate', text: own.simulate, hint: own.simulateHint, toggle: true, run: () => this.simulate(!this.simulating) },
      ],
      [
        { id: 'svg', text: own.svg, run: () => this.saveSvg() }, { id: 'png', text: own.png, run: () => this.savePng() },
        { id: 'help', text: own.shortcuts, hint: own.shortcutsHint, run: () => this.openHelp() },
      ],
    ]);
    this.buttons = buttons;
    this.bar = bar;
    this.said = element('div', 'studio-said', { role: 'status', 'aria-live': 'polite' });
    this.canvas = element('div', 'studio-canvas', { 'aria-label': own.canvas, role: 'region' });
    this.panel = element('div', 'studio-panel', { 'aria-label': own.panel, role: 'region' });
    this.help = shortcutHelp(own, this.shortcuts(own));
    const work = element('div', 'studio-work');
    work.append(this.canvas, this.panel);
    this.panel.addEventListener('keydown', (event) => this.leavePanel(event));
    this.replaceChildren(bar, work, this.said, this.help);
  }

  shortcuts(own) {
    const viewing = [['N / P', own.keyNext], ['Enter', own.keyProperties], ['Esc', own.keyLeave], ['F8', own.keyFinding], ['Ctrl + F', own.search], ['Ctrl + + / Ctrl + -', `${this.zoomWords.zoomIn} / ${this.zoomWords.zoomOut}`], ['Ctrl + 0', own.zoomReset], ['← ↑ → ↓', own.keyMove], ['T', own.keySimulate], ['?', own.shortcuts]];
    return this.readOnly ? viewing : [
      ['A', own.keyAppend], ['Delete', own.keyDelete], ['Ctrl + S', own.keySave], ...viewing.slice(0, 4),
      ['Ctrl + Z', own.undo], ['Ctrl + Y', own.redo], ['Ctrl + C', own.copy], ['Ctrl + X', own.keyCut], ['Ctrl + V', own.paste], ['Ctrl + D', own.keyDuplicate], ['Ctrl + A', own.keySelectAll],
      ['E', own.keyEdit], ['R', own.keyReplace], ['Shift + ← ↑ → ↓', own.keyFast], ['H', own.keyHand], ['L', own.keyLasso], ['S', own.keySpace], ['C', own.keyConnect], [own.keyPaletteAt, own.keyPalette], ...viewing.slice(4),
    ];
  }

  /** Saving and the next finding are no writing: they work everywhere in the editor. */
  keyed(event) {
    if (event.key === 'F8') {
      event.preventDefault();
      this.nextFinding();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      this.saveNow();
    }
  }

  /** Undoing works where nothing is written; the drawing hears its keys itself, and a name that is not begun yet is no writing. */
  undone(event) {
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    const name = { z: event.shiftKey ? 'redo' : 'undo', y: 'redo' }[key];
    const written = event.target.closest('input, textarea, select, [contenteditable]');
    const naming = this.flow?.get('directEditing', false);
    const untouched = naming?.isActive() && written?.closest('.djs-direct-editing-parent') && !written.textContent.trim();
    if (!name || this.readOnly || this.simulating || event.target === this.drawing() || (written && !untouched)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (untouched) {
      naming.cancel();
    }
    this.act(name);
    this.drawing()?.focus({ preventScroll: true });
  }

  async saveNow() {
    await this.flush();
    this.say(this.words.own.saved);
  }

  nextFinding() {
    const ids = [...new Set(this.marks.map(({ elementId }) => elementId))].filter((id) => this.flow?.get('elementRegistry').get(id)?.parent);
    if (!ids.length) {
      this.say(this.words.own.noFinding);
      return;
    }
    this.shownFinding = ids[(ids.indexOf(this.shownFinding) + 1) % ids.length];
    this.select(this.shownFinding);
    this.drawing()?.focus();
    this.say(this.marks.filter(({ elementId }) => elementId === this.shownFinding).map((mark) => this.findingText(mark)).join('\n'));
  }

  openHelp() {
    this.help.showModal();
  }

  openProperties() {
    const field = this.flow.get('selection').get().length === 1 && this.panel.querySelector('input:not([disabled]), textarea:not([disabled]), select:not([disabled])');
    if (field) {
      field.focus();
    } else {
      this.say(this.words.own.selectedNone);
    }
  }

  leavePanel(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      this.drawing()?.focus();
    }
  }

  leaveCanvas() {
    this.bar.querySelector('button:not([disabled])')?.focus();
  }

  /** What a screen reader reads out; the same twice in a row is read twice. */
  say(words) {
    this.said.textContent = this.said.textContent === words ? `${words}\u00a0` : words;
  }

  drawing() {
    return this.canvas.querySelector('svg[tabindex]');
  }

  listen() {
    Object.entries({ role: 'application', 'aria-label': this.words.own.canvasKeys }).forEach(([name, value]) => this.drawing()?.setAttribute(name, value));
    const bus = this.flow.get('eventBus');
    bus.on('commandStack.changed', () => {
      this.keepKeys();
      this.refresh();
      this.unsent.touch();
    });
    bus.on('selection.changed', ({ newSelection }) => {
      this.refresh();
      const [one, more] = newSelection;
      if (!this.isOpen) {
        return;
      }
      this.dispatchEvent(new CustomEvent('selected', { detail: { id: one && !more ? (one.labelTarget ?? one).id : '', generation: this.generation } }));
    });
    bus.on('tokenSimulation.toggleMode', ({ active }) => this.simulated(active));
  }

  /** A tool that is gone takes the focus with it; the next key is still meant for the drawing. */
  keepKeys() {
    setTimeout(() => {
      if (this.isOpen && !this.resting && document.activeElement === document.body) {
        this.drawing()?.focus({ preventScroll: true });
      }
    });
  }

  refresh() {
    const stack = this.flow?.get('commandStack');
    const some = Boolean(this.flow?.get('selection').get().length);
    const enabled = { undo: stack?.canUndo(), redo: stack?.canRedo(), copy: some, remove: some, paste: !this.flow?.get('clipboard', false)?.isEmpty() };
    Object.entries(enabled).forEach(([id, on]) => this.buttons[id]?.toggleAttribute('disabled', !on || Boolean(this.simulating)));
  }

  act(name) {
    this.flow?.get('editorActions').trigger(name);
    this.refresh();
  }

  /** What could not be opened is given back as it came. */
  async current() {
    try {
      return (await this.flow.saveXML({ format: true })).xml;
    } catch {
      return this.given;
    }
  }

  /** The list of forms may have grown meanwhile. */
  choose(choices) {
    this.whenOpen(() => {
      this.flow.get('flowPanel').choose(choices);
    });
  }

  resumed() {
    this.flow.get('canvas').resized();
  }

  select(id) {
    this.whenOpen(() => {
      const shape = this.flow.get('elementRegistry').get(id);
      if (shape) {
        this.bring(shape);
        this.flow.get('selection').select(shape);
        // Keys act on what is shown now.
        this.drawing()?.focus({ preventScroll: true });
      }
    });
  }

  /** Into sight; a diagram that is seen whole stays where it is. */
  bring(shape) {
    if (!this.zoom?.isWhole()) {
      this.flow.get('canvas').scrollToElement(shape, 80);
    }
  }

  /** @param marks [{elementId, severity, text}], severity `error`, `warning` or `info` */
  findings(marks) {
    this.marks = marks;
    this.whenOpen(() => this.drawMarks());
  }

  drawMarks() {
    const { marks } = this;
    const overlays = this.flow.get('overlays');
    const registry = this.flow.get('elementRegistry');
    overlays.remove({ type: 'finding' });
    group(marks).forEach((found, id) => {
      const shape = registry.get(id);
      if (shape && shape.parent) {
        overlays.add(id, 'finding', { position: place(shape), html: this.mark(found, id), show: { minZoom: 0.2 } });
      }
    });
  }

  findingText({ severity, text }) {
    return `${this.words.own[severity.toLowerCase()] ?? ''}${this.words.own.colon}${text}`;
  }

  mark(found, id) {
    const worst = ['error', 'warning', 'info'].find((severity) => found.some((mark) => mark.severity.toLowerCase() === severity)) ?? 'info';
    const text = found.map((mark) => this.findingText(mark)).join('\n');
    const button = element('button', `studio-mark studio-${worst}`, { type: 'button', title: text, 'aria-label': text });
    button.textContent = { error: '×', warning: '!', info: 'i' }[worst];
    button.addEventListener('click', () => this.select(id));
    return button;
  }

  simulate(on) {
    this.whenOpen(() => this.flow.get('toggleMode').toggleMode(on));
  }

  simulated(active) {
    this.simulating = active;
    this.buttons.simulate.setAttribute('aria-pressed', String(active));
    this.panel.inert = active;
    this.refresh();
  }

  /** Beside the palette, not under it. */
  watchZoom() {
    const palette = this.canvas.querySelector('.djs-palette');
    this.zoom = new DiagramZoom(this.flow.get('canvas'), {
      covered: () => (palette ? palette.offsetWidth + BESIDE_PALETTE : 0),
      anchor: () => this.flow.get('selection').get()[0]?.id,
    });
    this.zoom.begin();
  }

  async saveSvg() {
    const { svg } = await this.flow.saveSVG();
    download(new Blob([svg], { type: 'image/svg+xml' }), `${this.name()}.svg`);
  }

  async savePng() {
    const { svg } = await this.flow.saveSVG();
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const scale = Math.min(2, LARGEST_PNG / Math.max(image.width, image.height));
    const paper = Object.assign(document.createElement('canvas'), { width: image.width * scale, height: image.height * scale });
    const pen = paper.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, paper.width, paper.height);
    pen.drawImage(image, 0, 0, paper.width, paper.height);
    URL.revokeObjectURL(image.src);
    paper.toBlob((blob) => download(blob, `${this.name()}.png`));
  }

  name() {
    const root = this.flow.get('canvas').getRootElement().businessObject;
    return root?.name || root?.id || this.words.own.flow;
  }
}

function place(shape) {
  if (shape.waypoints) {
    return { top: -22, left: 0 };
  }
  return { top: -11, right: 11 };
}

function group(marks) {
  const groups = new Map();
  marks.forEach((mark) => groups.set(mark.elementId, [...(groups.get(mark.elementId) ?? []), mark]));
  return groups;
}

function faultKey({ message = '' }) {
  if (/no diagram to display|no process or collaboration/.test(message) || /没有要显示|没有可显示/.test(message)) {
    return 'studio.open.noDiagram';
  }
  if (/failed to parse document as <bpmn:Definitions>/.test(message)) {
    return 'studio.open.notBpmn';
  }
  return 'studio.open.notXml';
}

customElements.define('flow-editor', FlowEditor);
