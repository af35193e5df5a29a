const TOKEN = /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|("[^"\\]*")|(-?\d+(?:\.\d+)?)|(!=|=)|(\()|(\)))/y;

/** The same small part of FEEL that the server reads: comparisons of a field with a literal, and, or, not(…). */
export function holds(feel, answers) {
  if (!feel) return false;
  return new Reader(feel.trim().replace(/^=/, ''), answers).disjunction();
}

class Reader {
  constructor(text, answers) {
    this.answers = answers;
    this.tokens = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      const [, word, quoted, number, compare, open] = match;
      this.tokens.push(
        word !== undefined
          ? { word }
          : quoted !== undefined
            ? { literal: quoted.slice(1, -1) }
            : number !== undefined
              ? { literal: number }
              : compare
                ? { compare }
                : { mark: open ? '(' : ')' },
      );
    }
  }

  disjunction() {
    let result = this.conjunction();
    while (this.keyword('or')) result = this.conjunction() || result;
    return result;
  }

  conjunction() {
    let result = this.operand();
    while (this.keyword('and')) result = this.operand() && result;
    return result;
  }

  operand() {
    if (this.keyword('not')) return !this.bracket();
    if (this.tokens[0]?.mark === '(') return this.bracket();
    const left = text(this.answers[this.tokens.shift()?.word]);
    const equal = this.tokens.shift()?.compare === '=';
    return (left === this.literal()) === equal;
  }

  bracket() {
    this.tokens.shift();
    const result = this.disjunction();
    this.tokens.shift();
    return result;
  }

  literal() {
    const token = this.tokens.shift() ?? {};
    if (token.literal !== undefined) return token.literal;
    return token.word === 'null' ? '' : token.word;
  }

  keyword(word) {
    if (this.tokens[0]?.word !== word) return false;
    this.tokens.shift();
    return true;
  }
}

function text(value) {
  return value === undefined || value === null ? '' : String(value);
}
