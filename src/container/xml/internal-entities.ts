/**
 * The entities that a document type declares itself: name → text. Undefined when one of them names
 * a file, contains tags, refers to itself or stands for more text than any document needs.
 */
export function readInternalEntities(doctype: string): ReadonlyMap<string, string> | undefined {
  const declared = new Map<string, string>()
  // Entities that only document types can use begin with a percent sign; text cannot refer to them.
  const subset = doctype
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<!ENTITY\s+%[^>]*(?:>|$)/gi, '')
  for (const [declaration] of subset.matchAll(declarations)) {
    if (!declaration.endsWith('>')) return undefined
    const [, name, double, single] = entityDeclaration.exec(declaration) ?? []
    const value = double ?? single
    if (name === undefined || value === undefined) return undefined
    // The first declaration counts (XML 1.0, § 4.2).
    if (!declared.has(name)) declared.set(name, value)
  }
  return expandAll(declared)
}

// One that is never closed reaches to the end, so that nothing is read twice.
const declarations = /<!ENTITY\b(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*(?:>|$)/gi

const entityDeclaration = /^<!ENTITY\s+([^\s"'<>&%]+)\s+(?:"([^"]*)"|'([^']*)')\s*>$/

function expandAll(declared: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const expanded = new Map<string, string>()
  for (const name of declared.keys()) {
    const text = expand(name, { declared, expanded }, [])
    if (text === undefined || text.includes('<')) return undefined
  }
  return expanded
}

// Entities inside entities multiply at each step; the text of one may not be longer than this.
const longest = 2000
const deepest = 8

interface Entities {
  readonly declared: ReadonlyMap<string, string>
  /** Those known so far; each is expanded once, however often others refer to it. */
  readonly expanded: Map<string, string>
}

function expand(
  name: string,
  { declared, expanded }: Entities,
  within: readonly string[],
): string | undefined {
  const known = expanded.get(name)
  if (known !== undefined) return known
  const value = declared.get(name)
  if (value === undefined || value.length > longest) return undefined
  if (within.includes(name) || within.length > deepest) return undefined
  let text = ''
  let end = 0
  for (const { 0: reference, 1: referred = '', index } of value.matchAll(/&([^;\s&]*);/g)) {
    const meant =
      referenced(referred) ?? expand(referred, { declared, expanded }, [...within, name])
    if (meant === undefined) return undefined
    text += value.slice(end, index) + meant
    end = index + reference.length
    if (text.length > longest) return undefined
  }
  text += value.slice(end)
  if (text.length > longest) return undefined
  expanded.set(name, text)
  return text
}

function referenced(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  if (hexadecimal === undefined && decimal === undefined) return predefined[name]
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const predefined: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
