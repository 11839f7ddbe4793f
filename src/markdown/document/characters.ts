import { decodeHTMLStrict } from 'entities/decode'

/**
 * Turns text as written into the characters it means: `&eacute;` and `&#233;` become é. Characters
 * that XML cannot hold are replaced.
 */
export function decodeCharacters(source: string): string {
  return source.includes('&') ? withoutControls(decodeHTMLStrict(source)) : source
}

/** Puts the replacement character in place of the characters that XML 1.0 (section 2.2) forbids. */
export function withoutControls(text: string): string {
  return mayNotBeInXml.test(text) ? text.replace(notInXml, '\uFFFD') : text
}

/** Turns each run of white space into one space. */
export function collapseSpaces(text: string): string {
  return severalSpaces.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text
}

const severalSpaces = /[\t\n]| {2}/
const notInXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu
// The same pattern, but it also matches the halves of surrogate pairs. It runs several times as
// fast.
const mayNotBeInXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
