const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'data-title', 'alt'];
const KEPT = 'svg, textarea, [contenteditable], .cm-editor, .djs-direct-editing-parent, .fjs-form-field, .tjs-table td';

/**
 * Some parts of the editors write English straight into the document. This puts the house's words in their place, by whole
 * text (with `*` for a part that stays), and never where an officer writes.
 */
export function translateShown(root, words, kept = KEPT) {
  const open = Object.entries(words).filter(([english]) => english.includes('*')).map(([english, word]) => [...english.split('*'), word]);
  const translated = (english) => {
    const [start, end, word] = open.find(([start, end]) => english?.startsWith(start) && english.endsWith(end)) ?? [];
    return words[english] ?? word?.replace('*', english.slice(start.length, english.length - end.length));
  };
  const text = (node) => {
    const word = translated(node.data.trim());
    if (word && !node.parentElement?.closest(kept)) {
      node.data = node.data.replace(node.data.trim(), word);
    }
  };
  const attributes = (element) => {
    for (const name of ATTRIBUTES) {
      const word = translated(element.getAttribute(name)?.trim());
      if (word) {
        element.setAttribute(name, word);
      }
    }
  };
  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      attributes(node);
      node.childNodes.forEach(all);
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        text(change.target);
      } else if (change.type === 'attributes') {
        attributes(change.target);
      } else {
        change.addedNodes.forEach(all);
      }
    }
  });
  all(root);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}

/** bpmn.io's own way: a module that translates by the English text. */
export function translateModule(words) {
  const translate = (template, replacements = {}) =>
    (words[template] ?? template).replace(/{([^}]+)}/g, (_, key) => words[replacements[key]] ?? replacements[key] ?? `{${key}}`);
  return { translate: ['value', translate] };
}
