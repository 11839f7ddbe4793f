import type { ContentDocument } from '../documents/content-document.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import type { ImageFile } from '../resources/image-files.ts'
import type { References } from '../elements/serialize-xhtml.ts'
import { namesWithin } from '../documents/kept-documents.ts'
import type { Keep } from '../../keep/keep.ts'
import { isXmlId } from '../../container/xml/write-xml.ts'

/**
 * Makes the references of each content document: it knows where every id and image of the book is.
 */
export function resolveReferences(
  documents: readonly ContentDocument[],
  images: ReadonlyMap<string, ImageFile>,
  keep?: Keep,
): (document: ContentDocument) => References {
  const targets = collectTargets(documents, keep)
  return (document) => {
    const written = new Set<string>()
    const isList = isNavigation(document)
    const own = (id: string) => {
      const target = targets.get(id)
      return target?.file === document.file ? target.id : undefined
    }
    return {
      link: (href) => {
        if (href.startsWith('#')) return addressOf(targets.get(href.slice(1)), document)
        return isList && href === fixedNames.cover ? href : externalLink(href)
      },
      image: (name) => images.get(name)?.href,
      // If two elements have the same id, the first keeps it, and links lead there.
      id: (id) => {
        const name = own(id)
        if (name === undefined || written.has(name)) return undefined
        written.add(name)
        return name
      },
      idList: (ids) => {
        const known = ids.split(' ').flatMap((id) => own(id) ?? [])
        return known.length > 0 ? known.join(' ') : undefined
      },
    }
  }
}

// The address of a target for a link in a document.
function addressOf(target: Target | undefined, document: ContentDocument): string | undefined {
  if (!target) return undefined
  const { file, id, isSection } = target
  // A reading system shows these links outside their document, so each one names its file. A link
  // to a section needs no id, since the section is a whole file.
  if (isNavigation(document)) return isSection ? file : `${file}#${id}`
  return `${file === document.file ? '' : file}#${id}`
}

function isNavigation({ file }: ContentDocument): boolean {
  return file === fixedNames.navigation
}

/**
 * Turns an external address into a valid URL; undefined when it is not one or could do more than
 * open a page.
 */
export function externalLink(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !safeSchemes.has(parsed.protocol)) return undefined
  if ((parsed.protocol === 'http:' || parsed.protocol === 'https:') && !parsed.hostname) {
    return undefined
  }
  return parsed.href
}

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

interface Target {
  readonly file: string
  readonly id: string
  /** Whether it is the first element of its file. */
  readonly isSection: boolean
}

function collectTargets(
  documents: readonly ContentDocument[],
  keep: Keep | undefined,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  const renamed: Target[] = []
  for (const { file, element } of documents) {
    for (const id of namesWithin(element, keep).ids) {
      if (targets.has(id)) continue
      const target = { file, id, isSection: id === element.id }
      targets.set(id, target)
      if (!isXmlId(id)) renamed.push(target)
    }
  }
  // HTML allows any id without spaces, but XML does not: `1st` is written `id-1st`.
  for (const target of renamed) {
    const { id } = target
    const stem = `id-${id.replace(/[^\p{L}\p{N}_.-]/gu, '_')}`
    let name = stem
    for (let count = 2; targets.has(name); count++) name = `${stem}-${count}`
    targets.set(id, { ...target, id: name })
    targets.set(name, { ...target, id: name })
  }
  return targets
}
