import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { marked, type Tokens } from 'marked'

/** The folder of the manual, which is a book. */
export const manualFolder = fileURLToPath(new URL('../../docs/', import.meta.url))

/** A chapter of the manual, as it stands in the repository. */
export interface Chapter {
  readonly file: string
  readonly path: string
  readonly text: string
}

/** A block of code in a chapter; `kind` is what follows the fence, '' for none. */
export interface Example {
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly text: string
}

/** The chapters in their order. */
export function chapters(): readonly Chapter[] {
  const folder = join(manualFolder, 'manuscript')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      file,
      path: join(folder, file),
      text: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** The examples of a kind in all chapters. */
export function examplesOf(kind: string): readonly Example[] {
  return chapters().flatMap(({ file, text }) =>
    codeBlocks(text)
      .filter(({ lang = '' }) => lang === kind)
      .map((token) => ({
        file,
        line: text.slice(0, text.indexOf(token.raw)).split('\n').length,
        kind,
        text: `${token.text}\n`,
      })),
  )
}

function codeBlocks(text: string): readonly Tokens.Code[] {
  const found: Tokens.Code[] = []
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'code') found.push(token as Tokens.Code)
  })
  return found
}
