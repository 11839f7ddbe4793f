import type { Token, Tokens } from 'marked'
import { areSong, mayBeStanza } from '../forms/songs.ts'
import { verseFrom } from './typed-verse.ts'

/** Tokens in which the songs are verse, and how many songs there are. */
export interface SungTokens {
  readonly tokens: readonly Token[]
  readonly songs: number
}

/**
 * Finds the songs in prose: paragraphs, one after another or alone, whose lines are those of a
 * poem. They become verse. `width` is the length of the lines of prose.
 */
export function findSongs(tokens: readonly Token[], width: number): SungTokens {
  const made: Token[] = []
  let songs = 0
  for (let from = 0; from < tokens.length;) {
    const to = endOfRun(tokens, from)
    const run = tokens.slice(from, to)
    const stanzas = run.filter(isStanza).map(linesOf)
    if (stanzas.length > 0 && areSong(stanzas, width)) {
      made.push(verseFrom(run.map(({ raw }) => raw).join('')))
      songs++
    } else made.push(...run)
    const next = tokens[to]
    if (next?.type === 'blockquote') {
      const quote = next as Tokens.Blockquote
      const within = findSongs(quote.tokens, width)
      songs += within.songs
      made.push(within.songs > 0 ? { ...quote, tokens: [...within.tokens] } : quote)
    } else if (next) made.push(next)
    from = to + 1
  }
  return { tokens: made, songs }
}

/** Each line of a paragraph becomes a paragraph of its own. */
export function splitLines(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): readonly Token[] => {
    if (token.type !== 'paragraph' || !token.raw.trim().includes('\n')) return [token]
    return (token.raw.match(/[^\n]*\n+|[^\n]+$/g) ?? []).flatMap((raw) =>
      raw.trim() === '' ? [] : [{ ...token, raw, text: raw.trim().replace(/\\$/, '') }],
    )
  })
}

// The stanzas from here on, with the blank lines between them but not those at the end.
function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from
  for (let to = from; to < tokens.length; to++) {
    const token = tokens[to]
    if (token && isStanza(token)) end = to + 1
    // Two blank lines part a song from what follows.
    else if (token?.type !== 'space' || end === from || /\n[^]*\n[^]*\n/.test(token.raw)) break
  }
  return end
}

function linesOf({ raw }: Token): readonly string[] {
  return raw.trimEnd().split('\n')
}

function isStanza(token: Token): boolean {
  return token.type === 'paragraph' && mayBeStanza(linesOf(token))
}
