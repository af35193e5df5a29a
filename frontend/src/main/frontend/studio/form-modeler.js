import { FormEditor } from '@bpmn-io/form-js-editor';
import { Form } from '@bpmn-io/form-js-viewer';
import editorCss from '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css?inline';
import viewerCss from '@bpmn-io/form-js-viewer/dist/assets/form-js.css?inline';
import draggleCss from '@bpmn-io/form-js-editor/dist/assets/dragula.css?inline';
import studioCss from './studio.css?inline';
import { addStyle } from './page-style.js';

/** The components that FormSchemas reads; the palette has no other. */
export const TYPES = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'group', 'text', 'separator', 'spacer'];
const GROUPS = ['general', 'validation', 'condition', 'valuesSource', 'staticOptions', 'dynamicOptions', 'layout'];
const ENTRIES = {
  general: ['label', 'date-label', 'description', 'key', 'text', 'id-height', 'height'],
  validation: ['required', 'minLength', 'maxLength', 'min', 'max'],
};

class HouseFields {
  static $inject = ['formFields', 'config.types'];

  constructor(fields, names) {
    const all = { ...fields._formFields };
    Object.keys(all).filter((type) => type !== 'default' && !TYPES.includes(type)).forEach((type) => delete fields._formFields[type]);
    Object.entries(names).filter(([type]) => all[type]).forEach(([type, name]) => {
      const named = (props) => all[type](props);
      named.config = { ...all[type].config, name, create: (options = {}) => renamed(all[type].config.create(options), options, name) };
      fields.register(type, named);
    });
    // Its own heading is the file's name.
    const form = (props) => all.default(props);
    form.config = { ...all.default.config, getSubheading: ({ title, id }) => title || id };
    fields.register('default', form);
  }
}

/** A new component bears the house's name, not the English one. */
function renamed(made, given, name) {
  const names = ['label', 'dateLabel', 'text'].filter((key) => key in made && !(key in given));
  return { ...made, ...Object.fromEntries(names.map((key) => [key, name])) };
}

/** Choices that nobody has named yet say so in the reader's words; the check refuses them. */
class HouseChoices {
  static $inject = ['eventBus', 'config.choice'];

  constructor(eventBus, choice) {
    const named = (holder) => {
      if (Array.isArray(holder.values)) {
        holder.values = holder.values.map((one) => (/^Value( \d+)?$/.test(one.label) ? { ...one, label: `${choice} ${one.value.replace(/\D/g, '') || 1}` } : one));
      }
    };
    eventBus.on('commandStack.formField.add.preExecute', ({ context }) => named(context.formField));
    eventBus.on('commandStack.formField.edit.preExecute', ({ context }) => named(context.properties));
  }
}

class HousePanel {
  static $inject = ['propertiesPanel'];

  constructor(panel) {
    panel.registerProvider(this, 100);
  }

  getGroups() {
    return (groups) => groups.filter(({ id }) => GROUPS.some((name) => id === name || id.endsWith(`-${name}`))).map(narrow).filter(({ items, entries }) => items || entries?.length);
  }
}

function narrow(group) {
  if (group.id === 'layout') {
    return { ...group, entries: group.entries?.filter(({ id }) => /height/i.test(id)) };
  }
  const kept = ENTRIES[group.id];
  return kept && group.entries ? { ...group, entries: group.entries.filter(({ id }) => kept.some((name) => id === name || id.endsWith(`-${name}`))) } : group;
}

const HouseModule = { __init__: ['houseFields', 'houseChoices', 'housePanel'], houseFields: ['type', HouseFields], houseChoices: ['type', HouseChoices], housePanel: ['type', HousePanel] };

/** Everything heavy of the form editor; loaded when the first form is opened. */
export function createForm({ container, words, readOnly }) {
  addStyle('form', [viewerCss, editorCss, draggleCss].join('\n'));
  addStyle('studio', studioCss);
  // The new field has the focus before the key is up: pressed there, Enter would deselect it.
  container.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.closest('.fjs-palette-field')) {
      event.preventDefault();
    }
  });
  return readOnly
    ? new Form({ container, properties: { readOnly: true } })
    : new FormEditor({ container, types: words.types, choice: words.choice, additionalModules: [HouseModule] });
}
