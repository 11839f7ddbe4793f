import type { Told } from '../document/document.ts'

/** A code block of another tool, as ours. */
export interface ReadCode {
  /** Absent when the block is not printed. */
  readonly value?: string
  readonly language: string
  readonly told: readonly Told[]
}

const chunk: Told = {
  one: 'piece of code that another tool runs',
  many: 'pieces of code that another tool runs',
  fate: 'plain',
  hint: 'Octavo runs no code; put what it prints or draws into the manuscript',
}
const hiddenChunk: Told = { ...chunk, fate: 'left-out' }

const hiddenLines: Told = {
  one: 'hidden line of a Rust example',
  many: 'hidden lines of Rust examples',
  fate: 'left-out',
}

/**
 * Reads the code of tools that run it, `{r, echo=FALSE}`, and that of mdBook, `rust,ignore`.
 * Undefined for all other code.
 */
export function readCode(info: string, code: string): ReadCode | undefined {
  const run = /^\{(r|python|julia|bash|sql|stan|ojs|js|dot|mermaid)\b([^}]*)\}/i.exec(info)
  if (run) return readChunk(run[1] ?? '', run[2] ?? '', code)
  const tagged = /^([\w+#-]+),/.exec(info)
  if (!tagged && !/^rust$/i.test(info)) return undefined
  const language = tagged?.[1] ?? info
  if (language.toLowerCase() !== 'rust') return { value: code, language, told: [] }
  const lines = code.split('\n')
  const shown = lines.filter((line) => !/^\s*#(?: |$)/.test(line))
  const hidden = Array.from({ length: lines.length - shown.length }, () => hiddenLines)
  return { value: shown.join('\n'), language, told: hidden }
}

function readChunk(language: string, options: string, code: string): ReadCode {
  const own = code.match(/^(?:#|%%|\/\/)\|.*$/gm) ?? []
  const isHidden =
    /\b(?:echo|include)\s*=\s*(?:FALSE|F)\b/i.test(options) ||
    own.some((line) => /\|\s*(?:echo|include):\s*false\b/.test(line))
  if (isHidden) return { language, told: [hiddenChunk] }
  const value = code.replace(/^(?:#|%%|\/\/)\|.*\n?/gm, '')
  return { value, language: language.toLowerCase(), told: [chunk] }
}
