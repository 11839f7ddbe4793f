import type { FootnoteReference, Inline } from '../../book/model/inline.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import { markupFormula } from './markup-math.ts'
import { markupPageList } from './markup-page-list.ts'
import { sizeParts } from './image-size.ts'
import { partMark, type NoteMarks } from './note-marks.ts'

/** The elements of inline content. The first mark of each note is recorded in `marks`. */
export function markupInlines(
  inlines: readonly Inline[],
  marks: NoteMarks,
): readonly (Element | TextNode)[] {
  return inlines.flatMap((inline, index) => [
    ...partMark(inlines, index),
    markupInline(inline, marks),
  ])
}

/** The elements of a quoted title, as in the contents: without ids, links and notes. */
export function markupQuoted(inlines: readonly Inline[]): readonly (Element | TextNode)[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'footnoteReference':
      case 'pageList':
        return []
      case 'break':
        return [makeText(' ')]
      case 'link':
      case 'crossReference':
        return markupQuoted(inline.children)
      default:
        return [quoted(inline)]
    }
  })
}

type Quotable = Exclude<
  Inline,
  { type: 'footnoteReference' | 'pageList' | 'break' | 'link' | 'crossReference' }
>

function quoted(inline: Quotable): Element | TextNode {
  const marked = markupInline('children' in inline ? { ...inline, children: [] } : inline, {})
  if (marked.type === 'text') return marked
  const { id: _, ...element } = marked
  return 'children' in inline ? { ...element, children: markupQuoted(inline.children) } : element
}

function markupInline(inline: Inline, marks: NoteMarks): Element | TextNode {
  const within = (children: readonly Inline[]) => markupInlines(children, marks)
  switch (inline.type) {
    case 'text':
      return makeText(inline.value)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
      return makeElement(tags[inline.type], partsOf(inline), within(inline.children))
    case 'phrase':
      return makeElement(
        inline.tag,
        partsOf(inline, [], { title: inline.title }),
        within(inline.children),
      )
    case 'inlineCode':
      return makeElement('code', partsOf(inline), [makeText(inline.value)])
    case 'inlineMath':
      return markupFormula(inline, partsOf(inline))
    case 'break':
      return makeElement('br', {}, [])
    case 'link':
      return makeElement(
        'a',
        {
          ...partsOf(inline, [], { href: inline.url, title: inline.title }),
          shops: inline.shops,
        },
        within(inline.children),
      )
    case 'crossReference':
      return makeElement(
        'a',
        {
          ...partsOf(inline, ['xref', inline.form === 'page' ? 'page' : undefined], {
            href: `#${inline.target}`,
          }),
          pageOf: inline.form === 'page' ? inline.target : undefined,
        },
        within(inline.children),
      )
    case 'inlineImage': {
      const { classes, attributes } = sizeParts(inline)
      const { resource: src, alt, decorative } = inline
      const parts = partsOf(inline, classes, { src, alt, ...attributes })
      return makeElement('img', { ...parts, decorative }, [])
    }
    case 'pageList':
      return markupPageList(inline)
    case 'footnoteReference':
      return markupNoteMark(inline, marks)
  }
}

const tags = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  mark: 'mark',
  superscript: 'sup',
  subscript: 'sub',
  span: 'span',
} as const

function markupNoteMark({ id, footnote, number }: FootnoteReference, marks: NoteMarks): Element {
  marks[footnote] ??= id
  const attributes = { href: `#${footnote}`, 'epub:type': 'noteref', role: 'doc-noteref' }
  const parts = { id, classes: ['noteref'], attributes, note: footnote }
  return makeElement('a', parts, [makeText(String(number))])
}
