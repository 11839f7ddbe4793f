/** Selectors as data (Selectors 4). They are read from right to left, as they are matched. */

/** A whole selector: `header + p::first-line`. */
export interface Selector {
  readonly subject: ComplexSelector
  readonly pseudoElement?: PseudoElement
  readonly specificity: Specificity
  /** As written; the ebook and messages repeat it. */
  readonly text: string
}

/** A compound and what must stand to the left of it. */
export interface ComplexSelector {
  readonly compound: readonly SimpleSelector[]
  readonly left?: { readonly combinator: Combinator; readonly selector: ComplexSelector }
}

/** Descendant, child, next sibling, later sibling. */
export type Combinator = ' ' | '>' | '+' | '~'

/** Counts of ids; of classes, attributes and pseudo-classes; of types and pseudo-elements. */
export type Specificity = readonly [number, number, number]

/** What a simple selector asks of an element. */
export type SimpleSelector =
  | { readonly type: 'tag'; readonly name: string }
  | { readonly type: 'id'; readonly name: string }
  | { readonly type: 'class'; readonly name: string }
  | AttributeSelector
  | NthSelector
  | { readonly type: 'not' | 'is'; readonly selectors: readonly ComplexSelector[] }
  | { readonly type: 'lang'; readonly ranges: readonly string[] }
  | { readonly type: 'root' | 'empty' | 'link' }
  /** States that a page is never in, such as `:hover`. */
  | { readonly type: 'never' }

/** `[name operator value]`. */
export interface AttributeSelector {
  readonly type: 'attribute'
  readonly name: string
  readonly operator?: '=' | '~=' | '|=' | '^=' | '$=' | '*='
  readonly value: string
  readonly ignoreCase: boolean
}

/** `:nth-child(an + b)` and its kin; `:first-child` is `0n + 1`. */
export interface NthSelector {
  readonly type: 'nth'
  readonly step: number
  readonly offset: number
  readonly fromEnd: boolean
  /** Only siblings with the same tag are counted. */
  readonly ofType: boolean
}

/** The pseudo-elements that both editions know. */
export const pseudoElements = ['before', 'after', 'marker', 'first-letter', 'first-line'] as const
export type PseudoElement = (typeof pseudoElements)[number]

/** Whether a word is the name of a pseudo-element. */
export function isPseudoElement(word: string): word is PseudoElement {
  return (pseudoElements as readonly string[]).includes(word)
}

/** Compares specificities: negative when the first is lower. */
export function compareSpecificity(a: Specificity, b: Specificity): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
