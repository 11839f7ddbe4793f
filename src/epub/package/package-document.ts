import { isRightToLeft } from '../../language/script.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import { attribute } from '../../container/xml/write-xml.ts'

/** A file as listed in the manifest. */
export interface ManifestItem {
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  /** `nav`, `cover-image`, `svg`, `mathml`. */
  readonly properties?: readonly string[]
}

/** A place that EPUB 2 reading systems and Kindle look for. */
export interface GuideReference {
  readonly type: 'cover' | 'toc' | 'text'
  readonly title: string
  readonly href: string
}

/** The parts of the package document. */
export interface Package {
  readonly language: string
  /** The `metadata` element. */
  readonly metadata: string
  readonly manifest: readonly ManifestItem[]
  /** Hrefs in reading order. */
  readonly spine: readonly string[]
  readonly guide: readonly GuideReference[]
}

/** The package document (EPUB 3.3, § 5). */
export function packageDocument({ language, metadata, manifest, spine, guide }: Package): string {
  const items = manifest.map(
    ({ href, mediaType, properties = [] }) =>
      `<item${attribute('id', manifestId(href))}${attribute('href', href)}${attribute('media-type', mediaType)}${attribute('properties', properties.join(' ') || undefined)}/>`,
  )
  const itemrefs = spine.map((href) => `<itemref${attribute('idref', manifestId(href))}/>`)
  const references = guide.map(
    ({ type, title, href }) =>
      `<reference type="${type}"${attribute('title', title)}${attribute('href', href)}/>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="publication-id"${attribute('xml:lang', language)} prefix="ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/">
${metadata}
<manifest>
${items.join('\n')}
</manifest>
<spine${attribute('toc', manifestId(fixedNames.ncx))}${attribute('page-progression-direction', isRightToLeft(language) ? 'rtl' : undefined)}>
${itemrefs.join('\n')}
</spine>
${references.length > 0 ? `<guide>\n${references.join('\n')}\n</guide>\n` : ''}</package>
`
}

/** The id of a file in the manifest: `03-the-harbour.xhtml` is `f-03-the-harbour.xhtml`. */
export function manifestId(href: string): string {
  return `f-${href.replaceAll('/', '-')}`
}
