/** A piece of Rich Text Format. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly type: 'byte'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }

/** Parts Rich Text into groups, control words and text (RTF 1.9.1, "RTF syntax"). */
export function* rtfTokens(source: string): Generator<RtfToken> {
  token.lastIndex = 0
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const { brace, name, value, byte, sign, text } = match.groups ?? {}
    if (brace !== undefined) yield { type: brace === '{' ? 'open' : 'close' }
    else if (name !== undefined) {
      yield { type: 'word', name, value: value === undefined ? undefined : Number(value) }
      // Pictures may be written as bytes: these are no text.
      if (name === 'bin' && Number(value) > 0) token.lastIndex += Number(value)
    } else if (byte !== undefined) yield { type: 'byte', value: parseInt(byte, 16) }
    else if (sign !== undefined) yield { type: 'word', name: sign, value: undefined }
    else if (text !== undefined) yield { type: 'text', value: text }
  }
}

const token =
  /(?<brace>[{}])|\\(?:(?<name>[a-zA-Z]+)(?<value>-?\d+)? ?|'(?<byte>[\da-fA-F]{2})|(?<sign>[^a-zA-Z']))|[\r\n]+|(?<text>[^\\{}\r\n]+)/gsy
