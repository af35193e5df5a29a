const TOKEN = /\s*(?:([A-Za-z][A-Za-z0-9_]*)|('[^'\\]*'|"[^"\\]*"|\d+(?:\.\d+)?)|(==|!=|<=|>=|<|>)|(&&|\|\|)|(!)|(\()|(\)))/y;
const KINDS = ['name', 'literal', 'compare', 'logic', 'not', 'open', 'close'];
const COMPARE = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'];
const LOGIC = ['and', 'or'];
const LITERALS = ['true', 'false', 'null'];
const RESERVED = ['execution', 'task', 'caseExecution', 'authenticatedUserId', 'empty', 'div', 'mod', 'instanceof', 'now', 'dateTime', 'currentUser', 'currentUserGroups', 'connector', 'not', ...COMPARE, ...LOGIC];
const DEPTH = 20;

/** The grammar of ExpressionGrammar.java, so that a fault is told while it is written; the server decides. */
export function isCondition(expression) {
  const wrapped = /^\s*\${([^{}]*)}\s*$/.exec(expression);
  const tokens = wrapped && read(wrapped[1].trimEnd());
  if (!tokens?.length || wrapped[1].length > 2000) {
    return false;
  }
  let at = 0;
  const take = (kind, words) => (tokens[at]?.kind === kind && (!words || words.includes(tokens[at].text)) ? ++at : 0);
  const value = (depth) => {
    if (depth > DEPTH) {
      return false;
    }
    if (take('not') || take('name', ['not'])) {
      return value(depth + 1);
    }
    if (take('open')) {
      return chain(depth + 1) && take('close');
    }
    return take('literal') || take('name', LITERALS) || (!RESERVED.includes(tokens[at]?.text) && take('name'));
  };
  const comparison = (depth) => value(depth) && (!(take('compare') || take('name', COMPARE)) || value(depth));
  const chain = (depth) => {
    if (depth > DEPTH || !comparison(depth)) {
      return false;
    }
    while (take('logic') || take('name', LOGIC)) {
      if (!comparison(depth)) {
        return false;
      }
    }
    return true;
  };
  return Boolean(chain(0)) && at === tokens.length;
}

function read(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) {
      return null;
    }
    const group = found.findIndex((part, i) => i > 0 && part !== undefined);
    tokens.push({ kind: KINDS[group - 1], text: found[group] });
  }
  return tokens;
}

const SIMPLE = /^\s*\${\s*(!?)\s*([A-Za-z][A-Za-z0-9_]*)\s*(?:(==|!=|<=|>=|<|>)\s*('[^'\\]*'|"[^"\\]*"|\d+(?:\.\d+)?|true|false)\s*)?}\s*$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|true|false)$/;

/** One comparison, as a form shows it; null where the expression says more than that. */
export function simple(expression) {
  const found = SIMPLE.exec(expression);
  if (!found || (found[1] && found[3])) {
    return null;
  }
  const [, not, variable, operator, literal] = found;
  return { variable, operator: operator ?? (not ? 'fails' : 'holds'), value: literal === undefined ? '' : bare(literal) };
}

export function compose({ variable, operator, value }) {
  if (operator === 'holds' || operator === 'fails') {
    return `\${${operator === 'fails' ? '!' : ''}${variable}}`;
  }
  const quoted = PLAIN.test(value) || /^'[^'\\]*'$|^"[^"\\]*"$/.test(value) ? value : `'${value.replace(/['\\]/g, '')}'`;
  return `\${${variable} ${operator} ${quoted}}`;
}

/** A text is shown without its quotation marks, unless it would then be taken for a number. */
function bare(literal) {
  const text = /^['"]/.test(literal) ? literal.slice(1, -1) : literal;
  return text !== literal && PLAIN.test(text) ? literal : text;
}
