const TEXT = /^\s*"([^"\\]*)"\s*$/;
const NOT = /^\s*not\s*\(([\s\S]*)\)\s*$/;

/** What a cell says of a list of values: any, one of some, none of some, or something else that no list can show. */
export function readCell(text = '', quoted = true) {
  if (!text.trim() || text.trim() === '-') {
    return { mode: 'any', values: [] };
  }
  const not = text.match(NOT);
  const values = items(not ? not[1] : text).map((item) => (quoted ? item.match(TEXT)?.[1] : item.trim()));
  return values.some((value) => value === undefined) ? { mode: 'other', values: [] } : { mode: not ? 'not' : 'of', values };
}

export function writeCell(mode, values, quoted = true) {
  const list = values.map((value) => (quoted ? `"${value}"` : value)).join(',');
  return !list || mode === 'any' ? '' : mode === 'not' ? `not(${list})` : list;
}

/** Names of what a cell says, or '' where it holds nothing that has one. */
export function namesOf(text, choices, words) {
  const { mode, values } = readCell(text, choices[0]?.quoted !== false);
  const names = values.map((value) => choices.find((choice) => choice.value === value)?.label);
  if (!names.length || names.includes(undefined)) {
    return '';
  }
  const list = names.join(words.separator);
  return mode === 'not' ? words.except.replace('{0}', list) : list;
}

/** Parts between commas that stand outside quotes. */
function items(list) {
  return list.match(/("[^"]*"|[^,"])+/g) ?? [];
}
