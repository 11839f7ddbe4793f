import { decodeHTMLStrict } from 'entities/decode'

/**
 * Text as written → the characters it means: `&eacute;` and `&#233;` are é, and none that XML
 * cannot hold is left.
 */
export function decodeCharacters(source: string): string {
  return source.includes('&') ? withoutControls(decodeHTMLStrict(source)) : source
}

/** Text with the replacement character for those that XML 1.0 (section 2.2) does not allow. */
export function withoutControls(text: string): string {
  return mayNotBeInXml.test(text) ? text.replace(notInXml, '\uFFFD') : text
}

/** Each run of white space as one space. */
export function collapseSpaces(text: string): string {
  return severalSpaces.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text
}

const severalSpaces = /[\t\n]| {2}/
const notInXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu
// The same without regard to pairs of surrogates, which is found out several times as fast.
const mayNotBeInXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
