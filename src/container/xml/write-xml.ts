const special = /[&<>\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const specials = /[&<>\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const attributeSpecials = /[&<>"\t\n\r\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Text as XML writes it. The no-break space becomes a number, so that it can be seen in the file and survives
 * editors; characters that XML 1.0 forbids (§ 2.2) are left out.
 */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, escapeCharacter) : text
}

/** The value of an attribute, to be put between double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(attributeSpecials, escapeCharacter)
}

/** ` name="value"`, or nothing when there is no value. */
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
