// Han, kana, hangul and emoji take two columns of a terminal (UAX #11, East Asian Wide); marks and
// joiners take none.
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u
const none = /\p{Mark}|\u00AD|[\u200B-\u200D\uFEFF]/u

/** The number of terminal columns that a text takes. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

// Escape sequences could repaint the terminal, and bidirectional controls could make text look
// different.
const controls = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Makes an author's text safe to print: each control character becomes a replacement character,
 * each tab a space.
 */
export function printable(text: string): string {
  return text.replace(controls, (control) => (control === '\t' ? ' ' : '\uFFFD'))
}
