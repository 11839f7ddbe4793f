import type { EpubFinding } from './finding.ts'
import { isEpub2, type OpenedEpub } from './open-epub.ts'

/** Asks a checker of the standard about an EPUB, and leaves out what it is mistaken about. */
export async function checkStandard(
  bytes: Uint8Array,
  epub: OpenedEpub,
): Promise<readonly EpubFinding[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  const { shortenSearches } = await import('./shorten-searches.ts')
  shortenSearches()
  const { messages } = await EpubCheck.validate(bytes, {}, epub.fileName)
  const names = composedNames(epub)
  return messages
    .filter(({ severity }) => severity !== 'usage')
    .filter((message) => !isMistaken(message, epub, names))
    .map(({ id, severity, message, location }) => ({
      code: `epub/${id}`,
      severity:
        severity === 'fatal' || severity === 'error'
          ? 'error'
          : severity === 'warning'
            ? 'warning'
            : 'info',
      message: message.replace(/\s+/g, ' ').trim(),
      ...(location && { place: placeOf(location) }),
      source: 'EPUB 3.3, as EPUBCheck numbers its rules',
    }))
}

interface CheckerMessage {
  readonly id: string
  readonly message: string
  readonly location?: { readonly path: string; readonly line?: number }
}

function isMistaken(
  { id, message, location }: CheckerMessage,
  epub: OpenedEpub,
  names: ReadonlySet<string>,
): boolean {
  if (isEpub2(epub) && isOfEpub3({ id, message })) return true
  // EPUB 3.3, § 6.2.2: the first element of a drawing may declare prefixes.
  if (message === 'Attribute "epub:prefix" not allowed') return /\.svg$/i.test(location?.path ?? '')
  // A region of an image (Media Fragments URI 1.0, § 4.2.2).
  if (id === 'RSC-009') return /#xywh=(?:(?:pixel|percent):)?[\d.]+(?:,[\d.]+){3}\b/.test(message)
  // A landmark that leads to an index is no index (EPUB Indexes 1.0, § 2.2.1).
  if (message.startsWith('An "index" must contain')) return isNavigation(location?.path, epub)
  return id === 'RSC-001' && isThereInOtherLetters(message, names)
}

// EPUB 2 says nothing of what leads to a file outside the reading order (OPF 2.0.1, § 2.4), and
// XHTML 1.1 lets a `meta` name any media type.
function isOfEpub3({ id, message }: CheckerMessage): boolean {
  return id === 'OPF-096' || message.startsWith('The meta element in encoding declaration state')
}

function isNavigation(path: string | undefined, { package: { items } }: OpenedEpub): boolean {
  return items.some((item) => item.path === path && item.properties.includes('nav'))
}

// EPUB 3.3, § 4.2.3: file names are compared without regard to how their accents are composed.
function isThereInOtherLetters(message: string, names: ReadonlySet<string>): boolean {
  const [, missing] = /^Referenced resource "([^"]+)" could not be found/.exec(message) ?? []
  if (missing === undefined || /^[ -~]*$/.test(missing)) return false
  return names.has(missing.normalize())
}

// Each path of the container, and each of its ends that begins after a slash.
function composedNames({ files }: OpenedEpub): ReadonlySet<string> {
  const ends = files.flatMap(({ path }) => {
    const parts = path.normalize().split('/').slice(-mostFolders)
    return parts.map((_, index) => parts.slice(index).join('/'))
  })
  return new Set(ends)
}

const mostFolders = 20

// The checker's lines are 1-based, and below 1 where it knows no line.
function placeOf({ path, line }: { readonly path: string; readonly line?: number }) {
  return { file: path, ...(line !== undefined && line > 0 && { line }) }
}
