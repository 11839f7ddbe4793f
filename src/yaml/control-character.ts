/**
 * A control character that no text of a book can have: XML allows most of these nowhere, and no
 * typeface has them. Tabs and the ends of lines are none of them.
 */
export const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/

/** The text with a space for each of its control characters. */
export function controlsAsSpaces(text: string): string {
  return controlCharacter.test(text) ? text.replace(new RegExp(controlCharacter, 'g'), ' ') : text
}

/** The name of the character at an offset: `U+000B`. */
export function codeOf(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`
}
