import type { Metadata } from '../../book/model/metadata.ts'
import { smartenText } from '../../markdown/smarten-text.ts'

/**
 * The metadata with typographic punctuation in all that people read: "Ada O'Quill" becomes "Ada
 * O’Quill", as in the titles of chapters.
 */
export function smartenMetadata(metadata: Metadata): Metadata {
  const { language, series } = metadata
  const smarten = (text: string) => smartenText(text, language)
  return {
    ...metadata,
    ...smartenFields(metadata, smarten),
    contributors: metadata.contributors.map((contributor) => ({
      ...contributor,
      name: smarten(contributor.name),
      sortAs: smarten(contributor.sortAs),
      ...(contributor.about !== undefined && { about: smarten(contributor.about) }),
    })),
    ...(series && { series: { ...series, name: smarten(series.name) } }),
  }
}

const readByPeople = [
  'title',
  'subtitle',
  'publisher',
  'copyright',
  'rights',
  'description',
] as const

function smartenFields(
  metadata: Metadata,
  smarten: (text: string) => string,
): Pick<Metadata, (typeof readByPeople)[number]> {
  const fields = { title: smarten(metadata.title) }
  return readByPeople.reduce((all, field) => {
    const text = metadata[field]
    return text === undefined ? all : { ...all, [field]: smarten(text) }
  }, fields)
}
