import type { TexProblem } from './tex-rules.ts'

/**
 * Explains to an author why a library could not read a formula. The libraries write for
 * programmers, and not always about the formula, so only messages that are known here are passed
 * on.
 */
export function explainTexError(error: unknown, tex: string): TexProblem {
  if (error instanceof RangeError && /stack|recursion/i.test(error.message)) {
    return { error: 'is nested too deeply to be read', hint: 'write it with fewer levels' }
  }
  const message = error instanceof Error ? error.message.trim() : ''
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(message)
    if (match) return explain(match[1] ?? '', match[2] ?? '')
  }
  if (/[\^_]\s*$/.test(tex)) {
    return { error: 'ends in "^" or "_" with nothing after it', hint: 'write x^{2} or x_{i}' }
  }
  return { error: 'cannot be read', hint: dollarHint }
}

const dollarHint = 'write a dollar sign that is not part of a formula as "\\$"'
const braceHint = 'give each "{" a "}" of its own'
const unknownHint = 'look for its name in a list of LaTeX commands for mathematics'
const columnHint = 'write columns within \\begin{aligned} … \\end{aligned} or a matrix'

type Explain = (first: string, second: string) => TexProblem

/** The messages of the libraries, temml's first, and what they mean. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [
    /^Unsupported function name: (\\\S+)|^Function "(\\\w+)" is not trusted/,
    (one, other) => ({
      error: `uses "${one || other}", which is not a known command`,
      hint: unknownHint,
    }),
  ],
  [
    /^Undefined control sequence (\\\S+)/,
    (name) => ({ error: `uses "${name}", which cannot be printed`, hint: unknownHint }),
  ],
  [
    /^No such environment: (.*?) at |^Unknown environment '(.*?)'/,
    (one, other) => ({
      error: `uses the environment "${one || other}", which is not known`,
      hint: 'look for its name in a list of LaTeX environments for mathematics',
    }),
  ],
  [
    /^Expected 'EOF', got '&'/,
    () => ({ error: 'has an "&", which separates columns, outside of a table', hint: columnHint }),
  ],
  [
    /^Expected 'EOF', got '}'/,
    () => ({ error: 'has a "}" without a "{" before it', hint: braceHint }),
  ],
  [
    /^Expected 'EOF', got '(\\right|\\end)'/,
    (name) => ({
      error: `has a "${name}" that ends nothing`,
      hint: 'write \\left before \\right, and \\begin before \\end',
    }),
  ],
  [
    /^Expected 'EOF', got '(.*?)'/,
    (sign) => ({
      error: `has a "${sign}" where it cannot stand`,
      hint: `write "\\${sign}" to print the sign itself; ${dollarHint}`,
    }),
  ],
  [
    /^Expected '\\right'/,
    () => ({
      error: 'has a "\\left" without a "\\right"',
      hint: 'write "\\right." for a side without a bracket',
    }),
  ],
  [
    /expected '[}\]]'|^Expected '[}\]]'|^Missing (?:close brace|argument)/,
    () => ({
      error: 'breaks off: a brace is not closed, or a command has too few arguments',
      hint: braceHint,
    }),
  ],
  [
    /^Expected & or|^Expected \\\\ or|^Missing \\end/,
    () => ({ error: 'has a "\\begin" without an "\\end"', hint: 'end it within the same formula' }),
  ],
  [
    /^Mismatch: \\begin{(.*?)} matched by \\end{(.*?)}/,
    (begin, end) => ({
      error: `begins "${begin}" and ends "${end}"`,
      hint: 'end with the name that it begins with',
    }),
  ],
  [
    /^Double (sub|super)script/,
    (kind) => ({
      error: `has two ${kind}scripts in one place`,
      hint: 'write braces around what belongs together: {x^2}^3',
    }),
  ],
  [
    /^Expected group (?:after|as argument to) '(.*?)'/,
    (name) => ({
      error: `has nothing after "${name}"`,
      hint: 'write what belongs to it in braces',
    }),
  ],
  [
    /^Can't use function '(.*?)' in (math|text) mode/,
    (name, mode) => ({
      error: `uses "${name}", which cannot be used in ${mode === 'math' ? 'a formula' : 'text'}`,
      hint: dollarHint,
    }),
  ],
  [
    /^(?:\{(\w+)\*?\} can be used|(\\tag) works) only in display mode/,
    (one, other) => ({
      error: `uses "${one || other}", which needs a line of its own`,
      hint: 'write $$ before and after it',
    }),
  ],
  [
    /^Invalid delimiter '(.*?)' after '(.*?)'/,
    (sign, name) => ({
      error: `has "${sign}" after "${name}", where a bracket is wanted`,
      hint: 'write (, [, \\{, |, or . for none',
    }),
  ],
  [
    /^(\\middle) without preceding/,
    () => ({
      error: 'has a "\\middle" outside of "\\left" and "\\right"',
      hint: 'write \\left before it',
    }),
  ],
  [
    /^(\\hline|\\hdashline) valid only within/,
    (name) => ({ error: `uses "${name}" outside of a table`, hint: columnHint }),
  ],
  [
    /^Invalid (?:unit|size): '(.*?)'/,
    () => ({
      error: 'has a length that cannot be read',
      hint: 'write a number and a unit: 1.5em, 3pt',
    }),
  ],
  [
    /^Invalid color|^Color/,
    () => ({ error: 'names an unknown color', hint: 'write it as #c0392b' }),
  ],
  [
    /column|Too (?:many|few)/i,
    () => ({
      error: 'has more or fewer columns than it declares',
      hint: 'write as many letters l, c, r as there are columns',
    }),
  ],
  [
    /^Unexpected character: '\\'/,
    () => ({ error: 'ends in a backslash', hint: 'write "\\\\" for a new line, or take it out' }),
  ],
  [
    /^Unexpected character: '(.*?)'/u,
    () => ({
      error: 'has a character that formulas cannot have',
      hint: 'write it outside of the formula, or in \\text{…}',
    }),
  ],
]
