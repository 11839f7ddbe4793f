/** A MathML element. It has the form of a markup element, and becomes one. */
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
