import { element } from './toolbar.js';
import { readCell, writeCell } from './table-cell.js';

/** Beside the table: what the chosen cell may say, by the names of the values, and a list of all values that have one. */
export class CellPanel {
  constructor(words, readOnly, change) {
    this.words = words;
    this.readOnly = readOnly;
    this.change = change;
    this.node = element('section', 'studio-panel studio-cell-panel', { 'aria-label': words.cellPanel });
    this.place = element('div', 'studio-cell');
    this.legend = element('details', 'studio-values');
    this.node.append(this.place, this.legend);
    this.show();
  }

  /** @param columns with choices, as {label, choices} */
  list(columns) {
    this.legend.replaceChildren(text('summary', this.words.allValues));
    for (const { label, choices } of columns) {
      const list = element('ul');
      choices.forEach((choice) => list.append(line('li', choice)));
      this.legend.append(text('h4', label), list);
    }
    this.legend.hidden = !columns.length;
  }

  /** @param cell {text, label, row, input, type, choices}; without one the panel says what it is for */
  show(cell) {
    this.cell = cell;
    this.written = cell?.text;
    const { words } = this;
    this.legend.open = !cell;
    if (!cell) {
      this.place.replaceChildren(text('p', words.cellHelp));
      return;
    }
    const parts = [text('h3', cell.label), text('p', words.cellPlace.replace('{0}', cell.row).replace('{1}', cell.input ? words.condition : words.result))];
    if (!cell.choices.length) {
      parts.push(text('p', words.examples[`${cell.input ? 'condition' : 'result'}${cell.type === 'string' ? 'Text' : 'Number'}`]));
    } else if (cell.input) {
      parts.push(...this.condition(cell));
    } else {
      parts.push(...this.result(cell));
    }
    this.place.replaceChildren(...parts);
  }

  condition(cell) {
    const { words } = this;
    const quoted = cell.choices[0].quoted !== false;
    const read = readCell(cell.text, quoted);
    const modes = ['any', 'of', 'not'].filter((mode) => quoted || mode !== 'not').map((mode) => this.option('radio', 'mode', mode, { label: words.modes[mode] }, read.mode === mode));
    const values = cell.choices.map((choice) => this.option('checkbox', 'value', choice.value, choice, read.values.includes(choice.value)));
    const input = (one) => one.querySelector('input');
    const write = () => this.write(writeCell(modes.map(input).find(({ checked }) => checked)?.value ?? 'of', values.map(input).filter(({ checked }) => checked).map(({ value }) => value), quoted));
    modes.map(input).forEach((mode) => mode.addEventListener('change', () => {
      if (mode.value === 'any') {
        values.map(input).forEach((value) => { value.checked = false; });
      }
      write();
    }));
    values.map(input).forEach((value) => value.addEventListener('change', () => {
      const [any, of] = modes.map(input);
      if (any.checked || !modes.map(input).some(({ checked }) => checked)) {
        of.checked = true;
      }
      if (!values.map(input).some(({ checked }) => checked)) {
        any.checked = true;
      }
      write();
    }));
    return [...this.foreign(cell, read), this.group(words.howMany, modes), this.group(words.values, values)];
  }

  result(cell) {
    const quoted = cell.choices[0].quoted !== false;
    const { mode, values } = readCell(cell.text, quoted);
    const options = cell.choices.map((choice) => {
      const option = this.option('radio', 'value', choice.value, choice, mode === 'of' && values.length === 1 && values[0] === choice.value);
      option.querySelector('input').addEventListener('change', () => this.write(quoted ? `"${choice.value}"` : choice.value));
      return option;
    });
    return [...this.foreign(cell, { mode, values }), this.group(this.words.values, options)];
  }

  /** What stands there and no choice shows. */
  foreign(cell, { mode, values }) {
    const known = mode !== 'other' && values.every((value) => cell.choices.some((choice) => choice.value === value));
    return known ? [] : [text('p', this.words.foreign.replace('{0}', cell.text), 'studio-foreign')];
  }

  group(label, options) {
    const group = element('fieldset');
    group.disabled = this.readOnly;
    group.append(text('legend', label), ...options);
    return group;
  }

  option(type, name, value, choice, checked) {
    const option = line('label', choice);
    const input = element('input', '', { type, name: `studio-cell-${name}`, value });
    input.checked = checked;
    option.prepend(input);
    return option;
  }

  write(content) {
    this.written = content;
    this.place.querySelector('.studio-foreign')?.remove();
    this.change(content);
  }

  focus() {
    const chosen = this.place.querySelector('input:checked') ?? this.place.querySelector('input');
    chosen?.focus();
    return Boolean(chosen);
  }
}

/** A name, and its code smaller. */
function line(tag, { label, value, quoted }) {
  const made = element(tag);
  const name = text('span', label);
  made.append(name);
  if (value !== undefined) {
    made.append(text('code', quoted === false ? value : `"${value}"`));
  }
  return made;
}

function text(tag, content, className = '') {
  const made = element(tag, className);
  made.textContent = content;
  return made;
}
