import type { Font } from '../../fonts/font.ts'
import { scriptRuns } from '../../language/script.ts'
import type { TextStyle } from './text-style.ts'

/** A stretch of text in one font, size and script. */
export interface FontRun {
  readonly font: Font
  readonly size: number
  readonly text: string
}

/**
 * Splits a text by script and by the first font that has its characters. The letters of a word in
 * one script come from one font, if any has them all. Marks stay with the character before them.
 */
export function fontRuns(text: string, style: TextStyle): FontRun[] {
  if (!otherScript.test(text) && hasAll(style.font, text)) {
    return text === '' ? [] : [{ font: style.font, size: style.size, text }]
  }
  return scriptRuns(text).flatMap((run) => runsOfScript(run.text, style))
}

// Anything but Latin letters and general punctuation.
const otherScript = /[^\u0000-\u02ff\u1e00-\u1eff\u2000-\u206f]/

function runsOfScript(text: string, style: TextStyle): FontRun[] {
  const letters = text.match(/[\p{L}\p{M}]/gu)?.join('') ?? ''
  const preferred = style.fonts.find((font) => hasAll(font, letters)) ?? style.font
  const runs: { font: Font; size: number; text: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const codePoint = character.codePointAt(0) ?? 0
    const isMark = /[\p{M}\u200c\u200d]/u.test(character)
    const fonts = /\p{L}/u.test(character) ? [preferred, ...style.fonts] : style.fonts
    const font =
      last && isMark && last.font.has(codePoint) ? last.font : findFont(character, fonts, style)
    if (last?.font === font) last.text += character
    else runs.push({ font, size: style.size, text: character })
  }
  return runs
}

function findFont(character: string, fonts: readonly Font[], style: TextStyle): Font {
  const codePoint = character.codePointAt(0) ?? 0
  const font = fonts.find((candidate) => candidate.has(codePoint))
  return font ?? style.font
}

function hasAll(font: Font, text: string): boolean {
  for (const character of text) if (!font.has(character.codePointAt(0) ?? 0)) return false
  return true
}
