/** The start of an element as it is written. */
export interface Tag {
  /** In small letters, without prefix: `a`, `creator`. */
  readonly name: string
  /** Values without entities, by names as written. */
  readonly attributes: Readonly<Record<string, string>>
  /** Of its `<`, in UTF-16 units. */
  readonly offset: number
  /** Just after its `>`. */
  readonly end: number
}

/** The start tags of an XML text, in order. Comments and the like are passed over; the text need not be well-formed. */
export function scanTags(text: string): readonly Tag[] {
  const tags: Tag[] = []
  for (const match of text.matchAll(markup)) {
    const [whole, name, attributes = ''] = match
    if (name === undefined) continue
    tags.push({
      name: name.slice(name.indexOf(':') + 1).toLowerCase(),
      attributes: readAttributes(attributes),
      offset: match.index,
      end: match.index + whole.length,
    })
  }
  return tags
}

/** The text of an element up to the next tag. */
export function textAfter(text: string, { end }: Tag): string {
  const next = text.indexOf('<', end)
  return decode(text.slice(end, next === -1 ? undefined : next)).trim()
}

/** Line of an offset in a text, 1-based. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}

// What is begun and never ended reaches to the end of the text, so that nothing is read twice.
const markup =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<([A-Za-z_][\w:.-]*)((?:\s+[^<>=\s/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g

function readAttributes(text: string): Readonly<Record<string, string>> {
  const entries = [...text.matchAll(/([^<>=\s/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = '', double, single]) => [name, decode(double ?? single ?? '')] as const,
  )
  return Object.fromEntries(entries)
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#x?[\da-f]+);/gi, (entity) => {
    const named = entities[entity]
    if (named !== undefined) return named
    const code = /x/i.test(entity) ? parseInt(entity.slice(3), 16) : Number(entity.slice(2, -1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}
