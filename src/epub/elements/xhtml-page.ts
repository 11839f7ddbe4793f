import type { Matter } from '../../edition/section-roles.ts'
import { isRightToLeft } from '../../language/script.ts'
import { fixedNames } from './fixed-names.ts'
import { attribute, escapeText } from '../../container/xml/write-xml.ts'

/** The parts of a content document. */
export interface XhtmlPage {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** The division of the book that it belongs to; absent for the cover. */
  readonly matter?: Matter
  /** More elements for the head, as XHTML. */
  readonly head?: string
  /** The content of the body, as XHTML. */
  readonly content: string
}

/** Writes a whole content document as polyglot XHTML. */
export function xhtmlPage({ language, title, matter, content, head = '' }: XhtmlPage): string {
  // Without the declaration and its encoding, Send to Kindle reads a file as Latin-1.
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attribute('lang', language)}${attribute('xml:lang', language)}${attribute('dir', isRightToLeft(language) ? 'rtl' : undefined)}>
<head>
<meta charset="utf-8"/>
<title>${escapeText(title)}</title>
<link rel="stylesheet" type="text/css" href="${fixedNames.stylesheet}"/>
${head && `${head}\n`}</head>
<body${attribute('epub:type', matter)}>
${content}
</body>
</html>
`
}
