/** The front matter that a title block says. */
export interface TitleBlock {
  /** The same in YAML, each key on the line where it stands in the block. */
  readonly yaml: string
  /** Offset of the text after it. */
  readonly bodyStart: number
}

/**
 * Reads pandoc's title block at the start of a text: a line `% title`, then `% authors` and `% date`.
 * A line that begins with a space goes on with the one before. Undefined when there is none.
 */
export function titleBlock(text: string): TitleBlock | undefined {
  const [raw = ''] =
    /^%(?:[ \t]+[^\n]*|[ \t]*)(?:\n(?:%(?:[ \t][^\n]*)?|[ \t]+\S[^\n]*)){0,8}(?:\n|$)/.exec(text) ??
    []
  const fields = [...raw.matchAll(/^%[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm)]
  if (fields.length === 0 || fields.length > 3) return undefined
  const keys = ['title', 'author', 'date']
  const values = fields.map(([, value = '']) => value.trim().replace(/[ \t]*\n[ \t]*/g, '; '))
  if (values[0] === '' && values[1] === undefined) return undefined
  const lines = raw
    .replace(/\n$/, '')
    .split('\n')
    .map(() => '')
  for (const [index, { index: at }] of fields.entries()) {
    const value = index === 0 ? values[0]?.replaceAll('; ', ' ') : values[index]
    const line = raw.slice(0, at).split('\n').length - 1
    if (value)
      lines[line] = `${keys[index] ?? ''}: ${JSON.stringify(index === 1 ? listOf(value) : value)}`
  }
  return { yaml: `${lines.join('\n')}\n`, bodyStart: raw.length }
}

function listOf(authors: string): readonly string[] {
  return authors.split(/[; ]*;[; ]*/).filter((name) => name !== '')
}
