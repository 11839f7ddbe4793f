import type { TexProblem } from './tex-rules.ts'

/**
 * Explains to an author why a library could not read a formula. The libraries write for
 * programmers, and not always about the formula, so only messages that are known here are passed
 * on.
 */
export function explainTexError(error: unknown, tex: string): TexProblem {
  if (error instanceof RangeError && /stack|recursion/i.test(error.message)) {
    return { error: 'is too deep to be read', hint: 'write it with fewer levels' }
  }
  const message = error instanceof Error ? error.message.trim() : ''
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(message)
    if (match) return explain(match[1] ?? '', match[2] ?? '')
  }
  if (/[\^_]\s*$/.test(tex)) {
    return { error: 'ends in a sign that something must follow', hint: 'write x^{2}, x_{i}' }
  }
  return { error: 'cannot be read', hint: dollarHint }
}

const dollarHint = 'for a dollar sign that begins no formula write "\\$"'
const braceHint = 'write as many opening braces as closing ones'
const unknownHint = 'look for its name in a list of LaTeX commands for mathematics'
const columnHint = 'write columns within \\begin{aligned} … \\end{aligned} or a matrix'

type Explain = (first: string, second: string) => TexProblem

/** The messages of the libraries, temml's first, and what they mean. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [
    /^Unsupported function name: (\\\S+)|^Function "(\\\w+)" is not trusted/,
    (one, other) => ({
      error: `uses "${one || other}", which is not known here`,
      hint: unknownHint,
    }),
  ],
  [
    /^Undefined control sequence (\\\S+)/,
    (name) => ({ error: `uses "${name}", which print does not know`, hint: unknownHint }),
  ],
  [
    /^No such environment: (.*?) at |^Unknown environment '(.*?)'/,
    (one, other) => ({
      error: `uses the environment "${one || other}", which is not known here`,
      hint: 'look for its name in a list of LaTeX environments for mathematics',
    }),
  ],
  [
    /^Expected 'EOF', got '&'/,
    () => ({ error: 'has a "&", which parts columns, outside of a table', hint: columnHint }),
  ],
  [
    /^Expected 'EOF', got '}'/,
    () => ({ error: 'closes a brace that nothing opens', hint: braceHint }),
  ],
  [
    /^Expected 'EOF', got '(\\right|\\end)'/,
    (name) => ({
      error: `has a "${name}" with nothing before it that it ends`,
      hint: 'write \\left before \\right, and \\begin before \\end',
    }),
  ],
  [
    /^Expected 'EOF', got '(.*?)'/,
    (sign) => ({
      error: `has a "${sign}" where none can stand`,
      hint: `write "\\${sign}", if it is meant as such; ${dollarHint}`,
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
      error: 'breaks off: a brace does not close, or a command lacks what it wants',
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
      error: `uses "${name}", which stands in no ${mode === 'math' ? 'formula' : 'text'}`,
      hint: dollarHint,
    }),
  ],
  [
    /^(?:\{(\w+)\*?\} can be used|(\\tag) works) only in display mode/,
    (one, other) => ({
      error: `uses "${one || other}", which stands on lines of its own only`,
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
    () => ({ error: 'has a length that is none', hint: 'write a number and a unit: 1.5em, 3pt' }),
  ],
  [
    /^Invalid color|^Color/,
    () => ({ error: 'names a color that is not known', hint: 'write it as #c0392b' }),
  ],
  [
    /column|Too (?:many|few)/i,
    () => ({
      error: 'has other columns than it says',
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
      error: 'has a character that formulas do not know',
      hint: 'write it outside of the formula, or in \\text{…}',
    }),
  ],
]
