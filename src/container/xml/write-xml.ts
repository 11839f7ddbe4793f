/**
 * Which characters are written as references, beside `&`, `<` and `>`. Characters that XML 1.0
 * forbids (§ 2.2) are left out.
 *
 * - `text`: the no-break space, so that it can be seen in the file and survives editors.
 * - `attribute`: that, quotes, and white space, which readers of an attribute would make spaces of.
 * - `quoted`: quotes alone, for text and attributes alike.
 * - `bare`: none.
 */
export type Escaping = keyof typeof specials

/** Text as XML writes it. */
export function escapeXml(text: string, escaping: Escaping): string {
  return text.replace(specials[escaping], escapeCharacter)
}

/** Writes text between tags. */
export function escapeText(text: string): string {
  return special.test(text) ? escapeXml(text, 'text') : text
}

/** Writes the value of an attribute, for use between double quotes. */
export function escapeAttribute(value: string): string {
  return escapeXml(value, 'attribute')
}

const specials = {
  text: /[&<>\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
  attribute: /[&<>"\t\n\r\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
  quoted: /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
  bare: /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
} as const

const special = /[&<>\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** ` name="value"`, or '' when there is no value. */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
}

/** Whether a word can be an `id` in XML without colons (Namespaces in XML 1.0, NCName). */
export function isXmlId(word: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.\u00b7-]*$/u.test(word)
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case '\u00a0':
      return '&#160;'
    case '\t':
      return '&#9;'
    case '\n':
      return '&#10;'
    case '\r':
      return '&#13;'
    default:
      return ''
  }
}
