import type { Book, Section } from '../model/book.ts'
import { authorNames, type Contributor, type Metadata } from '../model/metadata.ts'
import { wordsOf } from '../../language/words.ts'
import type { BookWords } from '../../language/model/book-words.ts'
import { generatedLines, generatedSection } from '../gather/generated-section.ts'

/** The half title: the title alone, on the first page of a printed book. */
export function generateHalfTitle({ metadata }: Book): Section {
  const section = generatedSection('halftitlepage', metadata.language)
  return generatedLines(section, [['title', metadata.title]])
}

/** The title page: title, subtitle, authors, other contributors with what they did, publisher. */
export function generateTitlePage({ metadata }: Book): Section {
  const { title, subtitle, publisher, language } = metadata
  return generatedLines(generatedSection('titlepage', language), [
    ['title', title],
    ...(subtitle === undefined ? [] : [['subtitle', subtitle] as const]),
    ...authorNames(metadata).map((name) => ['author', name] as const),
    ...creditsOf(metadata).map((credit) => ['contributor', credit] as const),
    ...(publisher === undefined ? [] : [['publisher', publisher] as const]),
  ])
}

/** The contributors besides the authors: "Translated by Ann Oak and Ben Elm". */
export function creditsOf({ contributors, language }: Metadata): readonly string[] {
  const words = wordsOf(language)
  const byRole = new Map<string, Contributor[]>()
  for (const person of contributors) {
    if (person.role === 'aut') continue
    const others = byRole.get(person.role)
    if (others) others.push(person)
    else byRole.set(person.role, [person])
  }
  return [...byRole].map(([role, people]) => {
    const names = joinNames(
      people.map(({ name }) => name),
      words,
    )
    return (words.credits[role] ?? words.credits['ctb'] ?? '{names}').replace(
      '{names}',
      () => names,
    )
  })
}

/** Joins names: "Ann Oak, Ben Elm and Cy Ash", or "安、本" where a language lists names so. */
export function joinNames(names: readonly string[], words: BookWords): string {
  if (words.nameSeparator !== undefined) return names.join(words.nameSeparator)
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words.and} ${last}`
}
