import toolbarCss from './toolbar.css?inline';
import { addStyle } from './page-style.js';

/** A row of real buttons. An action may be a toggle (pressed) and may be unavailable (enabled). */
export function toolbar(label, groups) {
  addStyle('toolbar', toolbarCss);
  const bar = element('div', 'studio-toolbar', { role: 'toolbar', 'aria-label': label });
  const buttons = {};
  for (const group of groups) {
    const part = element('div', 'studio-tools', { role: 'group' });
    for (const { id, text, hint, toggle, run } of group.filter(Boolean)) {
      const button = element('button', '', { type: 'button', title: hint ?? text });
      button.textContent = text;
      if (toggle) {
        button.setAttribute('aria-pressed', 'false');
      }
      button.addEventListener('click', () => run(button));
      buttons[id] = button;
      part.append(button);
    }
    bar.append(part);
  }
  bar.addEventListener('keydown', (event) => move(bar, event));
  return { bar, buttons };
}

function move(bar, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const all = [...bar.querySelectorAll('button:not([disabled])')];
  const here = all.indexOf(document.activeElement);
  if (step && here >= 0) {
    event.preventDefault();
    all[(here + step + all.length) % all.length].focus();
  }
}

/** The list of shortcuts, as a dialog of the browser's own: it keeps the focus and closes with Escape. */
export function shortcutHelp(words, lines) {
  const dialog = element('dialog', 'studio-help', { 'aria-label': words.shortcuts });
  const heading = element('h3');
  heading.textContent = words.shortcuts;
  const list = element('dl');
  for (const [keys, meaning] of lines) {
    const term = element('dt');
    keys.split(' / ').forEach((key, i) => {
      const cap = element('kbd');
      cap.textContent = key;
      term.append(...(i ? [' / ', cap] : [cap]));
    });
    const description = element('dd');
    description.textContent = meaning;
    list.append(term, description);
  }
  const close = element('button', '', { type: 'button' });
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, close);
  return dialog;
}

export function element(tag, className = '', attributes = {}) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

export function download(blob, name) {
  const link = element('a', '', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
