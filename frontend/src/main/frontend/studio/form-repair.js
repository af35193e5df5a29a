/**
 * Fields of one key, or of one id, cannot be drawn together: each later one gets a name of its own, so that the form can be
 * opened and repaired.
 *
 * @return {schema, renamed: [{from, to}]} as to the keys, which answers are kept under
 */
export function distinct(schema) {
  const renamed = [];
  const taken = { key: new Set(all(schema, 'key')), id: new Set(all(schema, 'id')) };
  const met = { key: new Set(), id: new Set() };
  const free = (kind, from) => {
    let to = from;
    for (let number = 2; met[kind].has(from) && taken[kind].has(to); number++) {
      to = `${from}_${number}`;
    }
    [taken, met].forEach((names) => names[kind].add(to));
    return to;
  };
  const field = (part) => {
    const own = { ...part };
    if (part.id) {
      own.id = free('id', part.id);
    }
    if (part.key) {
      own.key = free('key', part.key);
    }
    if (own.key !== part.key) {
      renamed.push({ from: part.key, to: own.key });
    }
    return part.components ? { ...own, components: part.components.map(field) } : own;
  };
  return { schema: field(schema), renamed };
}

function all({ components = [], ...part }, kind) {
  return [part[kind], ...components.flatMap((inner) => all(inner, kind))].filter(Boolean);
}
