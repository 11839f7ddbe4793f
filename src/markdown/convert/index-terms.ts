import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Attributes, MdSpan } from '../document/document.ts'
import type { Conversion } from '../text/conversion.ts'

/**
 * Reads the index terms from the attributes of an index mark: `term="salt!trade"`, or `entry="salt"
 * sub="trade"`. The terms are read as Markdown and returned as the `terms` field of a span.
 */
export function termsField(
  attributes: Attributes | undefined,
  span: Span,
  conversion: Conversion,
): Pick<MdSpan, 'terms'> {
  if (!attributes?.classes.includes('index')) return {}
  const { term, entry, sub } = attributes.pairs
  const names = term?.split('!') ?? [entry, sub].flatMap((name) => name?.split('!') ?? [])
  if (names.length === 0) return {}
  return { terms: names.map((name) => conversion.parseAttribute(name.trim(), span)) }
}
