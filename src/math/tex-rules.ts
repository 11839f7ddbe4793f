/**
 * What a formula may contain. TeX from a manuscript is not trusted. A formula draws within bounds,
 * depends on no other formula, and cannot link, load or style anything.
 */

/**
 * What is wrong with a formula, as the end of a sentence that begins with the formula, and the
 * remedy.
 */
export interface TexProblem {
  readonly error: string
  readonly hint: string
}

/** The rule that a formula breaks, checked before it is read; undefined when it breaks none. */
export function checkTex(tex: string): TexProblem | undefined {
  if (tex.length > longestFormula) {
    return {
      error: `is longer than ${longestFormula} characters`,
      hint: 'split it into several formulas',
    }
  }
  if (deepest(tex) > mostLevels) {
    return { error: 'has too many braces within braces', hint: 'write it with fewer levels' }
  }
  const command = /\\([a-zA-Z]+)/g
  for (const [, name = ''] of tex.matchAll(command)) {
    if (definitions.has(name)) {
      return {
        error: `defines a command, with "\\${name}"`,
        hint: 'write the formula out in full: formulas share no commands',
      }
    }
    if (refused.has(name)) {
      return {
        error: `uses "\\${name}", which is not allowed in a book`,
        hint: 'links, images and classes are written in Markdown, outside of formulas',
      }
    }
  }
  if ((tex.match(/\\tag(?![a-zA-Z])/g)?.length ?? 0) > 1) {
    return { error: 'has more than one "\\tag"', hint: 'give each number a formula of its own' }
  }
  return undefined
}

const longestFormula = 4000
// Both libraries read nested groups by recursion.
const mostLevels = 60

// Definitions could double their arguments at every step, and would stay after their formula.
const definitions: ReadonlySet<string> = new Set([
  ...['def', 'gdef', 'edef', 'xdef', 'let', 'futurelet', 'global', 'long', 'newcommand'],
  ...['renewcommand', 'providecommand', 'newenvironment', 'renewenvironment'],
  ...['DeclareMathOperator', 'DeclarePairedDelimiter', 'DeclarePairedDelimiters', 'newtagform'],
])

const refused: ReadonlySet<string> = new Set([
  ...['href', 'url', 'class', 'id', 'style', 'cssId', 'htmlClass', 'htmlId', 'htmlStyle'],
  ...['htmlData', 'data', 'includegraphics', 'require', 'unicode', 'bbox', 'label', 'ref', 'eqref'],
  ...['mathtip', 'texttip', 'toggle', 'mathtoolsset', 'setOptions', 'expandafter', 'csname'],
])

function deepest(tex: string): number {
  let level = 0
  let most = 0
  for (const [mark] of tex.matchAll(/\\(?:left|begin|end|right)(?![a-zA-Z])|\\[^]|[{}]/g)) {
    if (mark === '{' || mark === '\\left' || mark === '\\begin') level++
    if (mark === '}' || mark === '\\right' || mark === '\\end') level--
    most = Math.max(most, level)
  }
  return most
}
