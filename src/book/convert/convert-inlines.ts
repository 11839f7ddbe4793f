import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type {
  MdFootnoteReference,
  MdImage,
  MdInline,
  MdInlineNote,
  MdPhrase,
} from '../../markdown/document/document.ts'
import { convertIndexMark, isIndexMark } from './convert-index-mark.ts'
import { convertLink } from './convert-link.ts'
import { liftNotes } from './lift-notes.ts'
import { attributed, within, type SectionConversion } from './section-conversion.ts'
import { findImage, isEmbeddedImage } from '../model/image-name.ts'
import type { Inline } from '../model/inline.ts'
import { languageOf } from '../../language/language-of.ts'
import { shownSize } from './shown-size.ts'
import { mdText } from '../../markdown/document/md-text.ts'

/** Converts inline text: notes get numbers, links get targets, images get resources. */
export function convertInlines(
  inlines: readonly MdInline[],
  conversion: SectionConversion,
): readonly Inline[] {
  const [only] = inlines
  // Most lines are a single run of text.
  if (inlines.length === 1 && only?.type === 'text') return [{ type: 'text', value: only.value }]
  return inlines.flatMap((inline) => convertInline(inline, conversion))
}

/**
 * The description of an image: `alt="…"`, or its caption, or its title. A missing one is reported.
 */
export function describeImage(image: MdImage, conversion: SectionConversion): string {
  const given = image.attributes?.pairs['alt']
  const alt = given ?? (mdText(image.children).trim() || image.title)
  if (alt !== undefined) return alt
  const hints = [
    'describe what it shows: ![A map of the coast](…)',
    'write {alt=""} if it is only decoration',
  ]
  const message = isEmbeddedImage(image.url)
    ? 'An image that stands in the text as data has no description.'
    : `The image "${image.url}" has no description.`
  conversion.report(diagnostic('image/no-description', message, { span: image.span, hints }))
  return ''
}

/** Whether the author marked an image as decoration: `{alt=""}`. */
export function isDecorative({ attributes }: MdImage): boolean {
  return attributes?.pairs['alt']?.trim() === ''
}

// The marks of a `q` are text, so that they are there whatever a reader's stylesheet says. They are
// those of the language around it (CSS Content 3, § 3.1.1, `quotes: auto`; so does Chicago), whatever
// it quotes.
function convertQuotation(
  { children, attributes }: MdPhrase,
  conversion: SectionConversion,
): readonly Inline[] {
  const { language, languageAround = language, quotationDepth = 0 } = conversion
  const { double, single, nested = single } = languageOf(languageAround).quotes
  const { open, close } = quotationDepth % 2 === 0 ? double : nested
  const quoted = within(attributes, { ...conversion, quotationDepth: quotationDepth + 1 })
  const inner = convertInlines(children, quoted)
  return [{ type: 'text', value: open }, ...inner, { type: 'text', value: close }]
}

function convertInline(
  inline: MdInline,
  conversion: SectionConversion,
): Inline | readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value }
    case 'span':
      if (isIndexMark(inline)) {
        return convertIndexMark(inline, convertInlines(inline.children, conversion), conversion)
      }
      return {
        type: 'span',
        ...attributed(inline.attributes, conversion),
        children: convertInlines(inline.children, within(inline.attributes, conversion)),
      }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
      return {
        type: inline.type,
        ...attributed(inline.attributes, conversion),
        children: convertInlines(inline.children, within(inline.attributes, conversion)),
      }
    case 'phrase': {
      const title = inline.attributes?.pairs['title']
      return {
        type: 'phrase',
        tag: inline.tag,
        ...attributed(inline.attributes, conversion),
        ...(title !== undefined && { title }),
        children:
          inline.tag === 'q'
            ? convertQuotation(inline, conversion)
            : convertInlines(inline.children, within(inline.attributes, conversion)),
      }
    }
    case 'inlineMath': {
      const { type, value, span } = inline
      const mathml = conversion.readFormula(value, 'inline', span)
      const own = attributed(inline.attributes, conversion)
      return { type, ...own, value, ...(mathml && { mathml }), span }
    }
    case 'inlineCode':
      return {
        type: inline.type,
        ...attributed(inline.attributes, conversion),
        value: inline.value,
      }
    case 'break':
      return { type: 'break' }
    case 'link': {
      const { words, notes } = liftNotes(convertInlines(inline.children, conversion))
      const link = convertLink(inline, words, conversion)
      return notes.length === 0 ? link : [link, notes].flat()
    }
    case 'image':
      return convertImage(inline, conversion)
    case 'footnoteReference':
      return conversion.markNote(inline) ?? missingNote(inline, conversion)
    case 'inlineNote':
      return inline.children.length > 0
        ? conversion.markInlineNote(inline.children)
        : emptyNote(inline, conversion)
  }
}

function convertImage(image: MdImage, conversion: SectionConversion): Inline {
  const alt = describeImage(image, conversion)
  const name = findImage(image.span.file, image.url, conversion.resources)
  const resource = name === undefined ? undefined : conversion.resources[name]
  // A missing image was reported when it was looked up; its text replaces it.
  if (name === undefined || !resource) return { type: 'text', value: alt }
  const size = shownSize(image, resource, conversion)
  const isIcon = Object.keys(size).length === 0 && resource.height <= highestIcon
  const { classes = [], ...rest } = attributed(image.attributes, conversion)
  const all = isIcon ? [...classes, 'icon'] : classes
  return {
    type: 'inlineImage',
    ...rest,
    ...(all.length > 0 && { classes: all }),
    resource: name,
    alt,
    ...(isDecorative(image) && { decorative: true }),
    ...size,
  }
}

// In pixels. A smaller image without a size of its own is a sign among letters, and gets their
// height.
const highestIcon = 64

function emptyNote({ span }: MdInlineNote, conversion: SectionConversion): Inline {
  const hints = ['write its text between the brackets: ^[…]']
  const message = 'This note has no text.'
  conversion.report(diagnostic('footnote/text-missing', message, { span, hints }))
  return { type: 'text', value: '' }
}

function missingNote({ label, span }: MdFootnoteReference, conversion: SectionConversion): Inline {
  const labels = conversion.noteLabels(span.file).filter((known) => known !== label)
  const hints = [
    ...nearestHint(label, labels),
    `write its text on a line of its own: [^${label}]: …`,
  ]
  const message = `The note "${label}" has no text.`
  conversion.report(diagnostic('footnote/text-missing', message, { span, hints }))
  return { type: 'text', value: `[^${label}]` }
}
