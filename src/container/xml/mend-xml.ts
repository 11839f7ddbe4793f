/**
 * Changes a text so that an XML parser loses none of its tags; every character keeps its offset. A
 * parser that goes on after an error swallows what follows: everything up to the next `;` after a
 * bare `&`, up to the next quote where one is missing, up to the next comment after one that ends
 * with `--->`, and the whole file after a `<!doctype` in small letters.
 */
export function mendXml(text: string): string {
  return text.replace(markup, (piece) => {
    if (piece === '<') return lessThan
    if (piece === '&') return ampersand
    if (piece.startsWith('<![CDATA[') || piece.startsWith('&')) return piece
    if (piece.startsWith('<!')) return blank(piece, '<!--', '-->')
    if (piece.startsWith('<?')) return blank(piece, '<?x ', '?>')
    return `<${hideSigns(piece.slice(1))}`
  })
}

/** The signs that `mendXml` has hidden. */
export function restoreSigns(text: string): string {
  return text.replaceAll(lessThan, '<').replaceAll(ampersand, '&')
}

// Unicode reserves these code points for such uses; no text contains them (The Unicode Standard, §
// 23.7).
const lessThan = '\ufdd0'
const ampersand = '\ufdd1'

function hideSigns(tag: string): string {
  return tag.replaceAll('<', lessThan).replace(/&(?!#?\w+;)/g, ampersand)
}

// A piece too short to be blanked needs no change.
function blank(piece: string, start: string, end: string): string {
  const length = piece.length - start.length - end.length
  return length < 0 ? piece : start + ' '.repeat(length) + end
}

const name = '[A-Za-z_:\\u0080-\\uffff][\\w:.\\-\\u0080-\\uffff]*'

// A `<` in a value that could begin a tag ends the current tag, so that no text is read as part of
// two tags.
const notTag = '<(?![A-Za-z_:/!?\\u0080-\\uffff])'
const quoted = (quote: string): string => `${quote}[^${quote}<]*(?:${notTag}[^${quote}<]*)*${quote}`
const value = `(?:${quoted('"')}|${quoted("'")}|[^\\s"'<>=]+)`
const attributes = `(?:\\s+[^\\s"'<>/=]+(?:\\s*=\\s*${value})?)*`

// A construct that is never closed reaches to the end of the text, so that nothing is read twice.
const markup = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    '<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)',
    '<\\?[^]*?(?:\\?>|$)',
    '<!DOCTYPE\\b[^<>[]*(?:>|\\[[^\\]]*(?:\\]\\s*>?|$))',
    `<${name}${attributes}\\s*(?:/\\s*)?>`,
    `</${name}\\s*>`,
    '<',
    '&(?:#?\\w+;)?',
  ].join('|'),
  'gi',
)
