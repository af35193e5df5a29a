import { holds } from './condition.js';

const TIMES = new Set(['startedAt', 'endedAt']);
let made = 0;

/** Draws a model's form with the browser's own fields, which every phone and every screen reader knows. */
export class Fields {
  constructor(fields, answers, words, changed) {
    this.fields = fields;
    this.answers = answers;
    this.words = words;
    this.changed = changed;
    this.parts = new Map();
    this.element = element('div', 'site-record-fields');
    let group = '';
    let box = this.element;
    for (const field of fields) {
      if (field.group !== group) {
        group = field.group;
        box = group ? this.element.appendChild(element('section', 'site-record-group')) : this.element;
        if (group) box.appendChild(element('h3', '', group));
      }
      box.appendChild(this.part(field));
    }
    this.show();
  }

  part(field) {
    const id = `site-record-${++made}`;
    const many = field.type === 'RADIO' || field.type === 'CHECKLIST';
    const part = element(many ? 'fieldset' : 'div', 'site-record-field');
    const label = element(many ? 'legend' : 'label', '', field.label);
    if (field.required) label.appendChild(element('span', 'required', ' *', { 'aria-hidden': 'true' }));
    if (!many) label.htmlFor = id;
    const fault = element('p', 'fault', '', { id: `${id}-fault` });
    fault.hidden = true;
    const help = field.help ? element('p', 'help', field.help, { id: `${id}-help` }) : undefined;
    const inputs = many ? this.choices(field, id) : [this.input(field, id)];
    const about = [help?.id, fault.id].filter(Boolean).join(' ');
    inputs.forEach((input) => input.setAttribute('aria-describedby', about));
    if (field.type === 'CHECKBOX') part.append(inputs[0], label);
    else part.append(label, ...(many ? inputs.map((input) => input.parentElement) : inputs));
    if (help) part.appendChild(help);
    part.appendChild(fault);
    this.parts.set(field.key, { field, part, inputs, fault });
    return part;
  }

  input(field, id) {
    const value = this.answers[field.key];
    if (field.type === 'SELECT') {
      const select = element('select', '', '', { id });
      select.append(new Option(this.words('choose'), ''));
      field.choices.forEach((choice) => select.append(new Option(choice.label, choice.value)));
      select.value = value ?? '';
      return this.listen(select, field, () => select.value);
    }
    if (field.type === 'TEXTAREA') {
      const area = element('textarea', '', '', { id, rows: '4' });
      if (field.maxLength) area.maxLength = field.maxLength;
      area.value = value ?? '';
      return this.listen(area, field, () => area.value);
    }
    const types = { NUMBER: 'number', DATETIME: 'date', CHECKBOX: 'checkbox', TEXTFIELD: TIMES.has(field.key) ? 'time' : 'text' };
    const input = element('input', '', '', { id, type: types[field.type] });
    if (field.type === 'CHECKBOX') {
      input.checked = value === true;
      return this.listen(input, field, () => input.checked);
    }
    if (field.maxLength && input.type === 'text') input.maxLength = field.maxLength;
    input.value = value ?? '';
    return this.listen(input, field, () => input.value);
  }

  choices(field, name) {
    const type = field.type === 'RADIO' ? 'radio' : 'checkbox';
    const inputs = field.choices.map((choice) => {
      const label = element('label', 'choice');
      const input = element('input', '', '', { type, name, value: choice.value });
      const value = this.answers[field.key];
      input.checked = Array.isArray(value) ? value.includes(choice.value) : value === choice.value;
      label.append(input, element('span', '', choice.label));
      return input;
    });
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    inputs.forEach((input) => this.listen(input, field, () => (type === 'radio' ? chosen()[0] : chosen())));
    return inputs;
  }

  listen(input, field, value) {
    const store = () => {
      this.answers[field.key] = value();
      this.fault(field.key, '');
      this.show();
      this.changed();
    };
    input.addEventListener('input', store);
    input.addEventListener('change', store);
    return input;
  }

  show() {
    this.parts.forEach(({ field, part }) => {
      part.hidden = holds(field.hideWhen, this.answers);
    });
    this.element.querySelectorAll('.site-record-group').forEach((group) => {
      group.hidden = ![...group.querySelectorAll('.site-record-field')].some((part) => !part.hidden);
    });
  }

  set(key, value) {
    const known = this.parts.get(key);
    if (!known || this.answers[key]) return;
    this.answers[key] = value;
    known.inputs[0].value = value;
  }

  lock(locked) {
    this.parts.forEach(({ inputs }) =>
      inputs.forEach((input) => {
        input.disabled = locked;
      }),
    );
  }

  /** Answers of what is to be seen. */
  visible() {
    const seen = {};
    this.parts.forEach(({ field, part }) => {
      const value = this.answers[field.key];
      if (!part.hidden && value !== undefined && value !== '') seen[field.key] = value;
    });
    return seen;
  }

  /** @returns what is missing, by field */
  missing() {
    const faults = {};
    this.parts.forEach(({ field, part }) => {
      const value = this.answers[field.key];
      const empty = !value || (Array.isArray(value) ? value.length === 0 : !String(value).trim());
      if (field.required && empty && !part.hidden) faults[field.key] = this.words('required');
    });
    return faults;
  }

  mark(faults) {
    let first;
    this.parts.forEach(({ inputs }, key) => {
      this.fault(key, faults[key] ?? '');
      if (faults[key] && !first) [first] = inputs;
    });
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  }

  fault(key, words) {
    const { inputs, fault } = this.parts.get(key);
    fault.textContent = words;
    fault.hidden = !words;
    inputs.forEach((input) => input.setAttribute('aria-invalid', words ? 'true' : 'false'));
  }
}

export function element(tag, className, text = '', attributes = {}) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  return node;
}
