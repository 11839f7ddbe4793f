/**
 * An element of MathML. Its form is that of the elements of the markup, of which it becomes one.
 */
export interface MathElement {
  readonly type: 'element'
  readonly tag: string
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MathElement | MathText)[]
}

/** The text of a token: a letter, a number, an operator. */
export interface MathText {
  readonly type: 'text'
  readonly value: string
}
