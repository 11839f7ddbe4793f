import type { XmlListener } from '../../container/xml/stream-xml.ts'

/** An element of a formula: presentation MathML, or what becomes it. */
export interface FormulaNode {
  /** Without prefix. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (FormulaNode | string)[]
}

/** Makes an element of a formula. */
export function formulaNode(
  tag: string,
  children: readonly (FormulaNode | string)[],
  attributes: Readonly<Record<string, string>> = {},
): FormulaNode {
  return { tag, attributes, children }
}

/** The elements in an element, without the white space between them. */
export function partsOf({ children }: FormulaNode): readonly FormulaNode[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child]))
}

/** The text in an element. */
export function formulaText({ children }: FormulaNode): string {
  return children.map((child) => (typeof child === 'string' ? child : formulaText(child))).join('')
}

/** Collects the elements of a formula from the events of its XML. */
export class FormulaCollector implements XmlListener {
  readonly root: OpenNode = { tag: '', attributes: {}, children: [] }
  readonly #open: OpenNode[] = [this.root]

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const plain = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value])
    const node: OpenNode = {
      tag: withoutPrefix(name),
      attributes: Object.fromEntries(plain),
      children: [],
    }
    this.#open.at(-1)?.children.push(node)
    this.#open.push(node)
  }

  readonly close = (): void => void this.#open.pop()

  readonly text = (value: string): void => void this.#open.at(-1)?.children.push(value)
}

interface OpenNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (FormulaNode | string)[]
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
