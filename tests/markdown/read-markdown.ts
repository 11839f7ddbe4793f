import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.ts'
import type {
  Attributes,
  Document,
  MdBlock,
  MdInline,
} from '../../src/markdown/document/document.ts'
import type { MarkdownOptions } from '../../src/markdown/markdown-options.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { collect } from '../support/collect.ts'

/** A manuscript file of one string, parsed without typographic punctuation unless asked for. */
export function readMarkdown(
  text: string,
  options: Partial<MarkdownOptions> = {},
): { readonly document: Document; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collect()
  const document = parseMarkdown(
    { file: 'a.md', text },
    { language: 'en', typography: false, sceneBreaks: 'rules', ...options },
    report,
  )
  return { document, diagnostics }
}

/** The blocks of a text, a line each: `paragraph: It was emphasis(dark).` */
export function outline(text: string, options: Partial<MarkdownOptions> = {}): readonly string[] {
  return readMarkdown(text, options).document.children.map(formatBlock)
}

/** The only paragraph of a text: `It was emphasis(dark).` */
export function inlines(text: string): string {
  const { document } = readMarkdown(text)
  return document.children
    .map((block) => ('children' in block ? formatAll(block.children) : block.type))
    .join(' / ')
}

/** What is said of a text: `html/not-kept 1:4 "<font>" is removed, but its text is kept.` */
export function messages(text: string, options: Partial<MarkdownOptions> = {}): readonly string[] {
  return readMarkdown(text, options).diagnostics.map(({ code, message, span }) => {
    return `${code} ${span?.start.line}:${span?.start.column} ${message}`
  })
}

/** A span as `line:column-line:column`. */
export function formatSpan(span: Span): string {
  return `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}`
}

/** A block in a line. */
export function formatBlock(block: MdBlock): string {
  const attributes = formatAttributes(block.attributes)
  switch (block.type) {
    case 'paragraph':
    case 'blockquote':
      return `${block.type}${attributes}: ${formatAll(block.children)}`
    case 'heading':
      return `heading ${block.depth}${attributes}: ${formatAll(block.children)}`
    case 'container':
      return `container ${block.name}${attributes}: ${formatAll(block.children)}`
    case 'thematicBreak':
      return block.type
    case 'code':
    case 'math':
      return `${block.type}${attributes}: ${JSON.stringify(block.value)}`
    case 'list': {
      const kind = `${block.ordered ? `from ${block.start} ` : ''}${block.tight ? 'tight' : 'loose'}`
      const items = block.items.map(
        ({ checked, children }) =>
          `${checked === undefined ? '' : checked ? '[x] ' : '[ ] '}${formatAll(children)}`,
      )
      return `list ${kind}: ${items.join(' | ')}`
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => formatAll(cell.children)).join(' | '))
      const caption = block.caption ? ` caption: ${formatAll(block.caption)}` : ''
      return `table${attributes}: ${rows.join(' / ')}${caption}`
    }
    case 'verse': {
      const stanzas = block.stanzas.map((stanza) =>
        stanza.map((line) => '.'.repeat(line.indent) + formatAll(line.children)).join(' / '),
      )
      const attribution = block.attribution ? ` by ${formatAll(block.attribution)}` : ''
      return `verse${attributes}: ${stanzas.join(' // ')}${attribution}`
    }
    case 'definitionList': {
      const items = block.items.map(({ term, definitions }) => {
        return `${formatAll(term)} = ${definitions.map(formatAll).join(' ; ')}`
      })
      return `definitionList: ${items.join(' | ')}`
    }
  }
}

function formatAll(nodes: readonly (MdBlock | MdInline)[]): string {
  const isInline = nodes.every((node) => inlineTypes.has(node.type))
  return nodes.map((node) => formatNode(node)).join(isInline ? '' : ', ')
}

function formatNode(node: MdBlock | MdInline): string {
  const attributes = formatAttributes(node.attributes)
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '⏎'
    case 'inlineCode':
    case 'inlineMath':
      return `${node.type}${attributes}(${node.value})`
    case 'footnoteReference':
      return `[^${node.label}]`
    case 'link':
    case 'image': {
      const title = node.title === undefined ? '' : ` "${node.title}"`
      return `${node.type}${attributes}(${formatAll(node.children)} → ${node.url}${title})`
    }
    case 'phrase':
      return `<${node.tag}${attributes}>${formatAll(node.children)}</${node.tag}>`
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'inlineNote':
      return `${node.type}${attributes}(${formatAll(node.children)})`
    case 'paragraph':
      return formatAll(node.children)
    default:
      return `(${formatBlock(node)})`
  }
}

function formatAttributes(attributes: Attributes | undefined): string {
  if (!attributes) return ''
  const { id, classes, pairs } = attributes
  const parts = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(pairs).map(([key, value]) => `${key}=${value}`),
  ]
  return `{${parts.join(' ')}}`
}

const inlineTypes: ReadonlySet<string> = new Set([
  'text',
  'break',
  'inlineCode',
  'inlineMath',
  'footnoteReference',
  'link',
  'image',
  'phrase',
  'emphasis',
  'strong',
  'delete',
  'mark',
  'superscript',
  'subscript',
  'span',
  'inlineNote',
])
