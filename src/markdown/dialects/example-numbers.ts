/** The numbers of the examples of a text, as pandoc counts them: on through all of its lists. */
export interface ExampleNumbers {
  /** By the name in its mark, `(@name)`. */
  readonly byName: ReadonlyMap<string, number>
  /** By the line that it begins with, without the white space around it. */
  readonly byLine: ReadonlyMap<string, number>
}

/** Counts the examples of a text. A name that is there again keeps its number. */
export function exampleNumbers(lines: readonly string[]): ExampleNumbers {
  const byName = new Map<string, number>()
  const byLine = new Map<string, number>()
  let count = 0
  let fence = ''
  for (const line of lines) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    const name = fence === '' ? /^ {0,3}\(@([\w-]*)\)[ \t]+\S/.exec(line)?.[1] : undefined
    if (name === undefined) continue
    const number = byName.get(name) ?? ++count
    if (name !== '') byName.set(name, number)
    if (!byLine.has(line.trim())) byLine.set(line.trim(), number)
  }
  return { byName, byLine }
}
