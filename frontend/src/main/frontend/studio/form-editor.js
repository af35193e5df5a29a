import { element, toolbar } from './toolbar.js';
import { distinct } from './form-repair.js';
import { formWords } from './form-words.js';
import { translateShown } from './shown-words.js';
import { StudioElement } from './studio-element.js';
import { painted, tellFault, Unsent } from './unsent.js';

const WRITTEN = 'textarea, [contenteditable], .cm-editor, .fjs-form-field label, .fjs-form-field-description, .fjs-form-field-text, .flatpickr-calendar';
const ORDER = ['type', 'id', 'title', 'schemaVersion', 'key', 'value', 'label', 'description', 'validate', 'valuesKey', 'values', 'conditional', 'subtype'];

/** Draws and redraws a form within the subset that the house draws. */
class StudioFormEditor extends StudioElement {
  async open(json, readOnly, language, generation) {
    const isWanted = this.begin(json, readOnly, language, formWords(language), generation);
    const { createForm, TYPES } = await import('./form-modeler.js');
    if (!isWanted()) {
      return;
    }
    this.form = createForm({ container: this.canvas, words: this.words, readOnly });
    this.unsent = new Unsent(this, () => this.current());
    this.stopTranslating = translateShown(this.canvas, this.words.shown, WRITTEN);
    await this.read(json, TYPES, isWanted);
  }

  async read(json, types, isWanted) {
    try {
      const schema = parse(json);
      this.version = schema.schemaVersion;
      const unknown = foreign(schema.components, types);
      if (unknown) {
        throw Object.assign(new Error(unknown), { key: 'studio.open.foreignField' });
      }
      const { schema: drawable, renamed } = distinct(schema);
      this.renamed = renamed;
      const { warnings } = await this.form.importSchema(datesRenamed(drawable, 'label', 'dateLabel'));
      this.warn(warnings);
    } catch (fault) {
      this.broken(fault.key ?? 'studio.open.notForm', fault.message);
      return;
    }
    if (!this.readOnly) {
      this.listen();
    }
    this.refresh();
    this.unsent.known(await this.current());
    this.tellRenamed();
    await painted();
    if (isWanted()) {
      this.opened();
    }
  }

  /** Kept at once: as it came nobody could draw on from it. */
  tellRenamed() {
    if (!this.readOnly && this.renamed.length) {
      tellFault(this, 'studio.open.keyTwice', this.renamed.map(({ from, to }) => `${from} → ${to}`).join(this.words.own.comma));
      this.unsent.known(this.given);
      this.unsent.touch();
    }
  }

  close() {
    this.form?.destroy();
    this.form = undefined;
    super.close();
  }

  build() {
    const { own } = this.words;
    const { bar, buttons } = toolbar(own.tools, [[
      { id: 'undo', text: own.undo, run: () => this.form?.get('commandStack').undo() },
      { id: 'redo', text: own.redo, run: () => this.form?.get('commandStack').redo() },
    ]]);
    this.buttons = buttons;
    this.canvas = element('div', `studio-form${this.readOnly ? ' studio-reading' : ''}`, { 'aria-label': own.canvas, role: 'region' });
    this.replaceChildren(...(this.readOnly ? [] : [bar]), this.canvas);
  }

  listen() {
    const bus = this.form.get('eventBus');
    bus.on('commandStack.changed', () => {
      this.refresh();
      this.unsent.touch();
    });
    // A listener that answers stops the event.
    bus.on('selection.changed', ({ selection }) => {
      this.dispatchEvent(new CustomEvent('selected', { detail: { id: selection?.id ?? '', generation: this.generation } }));
    });
  }

  refresh() {
    this.refreshUndo(this.form?.get('commandStack', false));
  }

  /** What could not be opened, or is only read, is given back as it came. */
  async current() {
    if (this.readOnly || !this.form || this.isBroken) {
      return this.given;
    }
    const schema = this.form.saveSchema();
    delete schema.exporter;
    return `${JSON.stringify(ordered(datesRenamed({ ...schema, schemaVersion: this.version ?? schema.schemaVersion }, 'dateLabel', 'label')), null, 2)}\n`;
  }

  /** @param name a field's id, or the key that it has in the file */
  select(name) {
    this.whenOpen(() => {
      const key = this.renamed.find(({ from }) => from === name)?.to ?? name;
      const id = this.form.get('formFieldRegistry').getAll().find((field) => field.key === key)?.id ?? name;
      if (!this.readOnly) {
        this.form.get('editorActions').trigger('selectFormField', { id });
      }
      this.canvas.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  }
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch (fault) {
    throw Object.assign(fault, { key: 'studio.open.notJson' });
  }
}

/** form-js names a date otherwise than every other field; the house does not. */
function datesRenamed(part, from, to) {
  const { components, ...rest } = part;
  if (part.type === 'datetime' && from in rest) {
    rest[to] = rest[from];
    delete rest[from];
  }
  return components ? { ...rest, components: components.map((inner) => datesRenamed(inner, from, to)) } : rest;
}

/** Keys in the order of the house's own forms, so that a comparison shows changes alone. */
function ordered(part) {
  if (Array.isArray(part)) {
    return part.map(ordered);
  }
  if (!part || typeof part !== 'object') {
    return part;
  }
  const place = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries(Object.keys(part).sort((one, other) => place(one) - place(other)).map((key) => [key, 'type' in part ? ordered(part[key]) : part[key]]));
}

/** The first component that the house does not draw. */
function foreign(components = [], types) {
  for (const { type, components: inner } of components) {
    const found = types.includes(type) ? foreign(inner, types) : type;
    if (found) {
      return found;
    }
  }
  return undefined;
}

customElements.define('form-editor', StudioFormEditor);
