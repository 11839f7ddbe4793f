import { defaultSettings, type BookSettings } from '../../book/model/book-settings.ts'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { guessLanguage } from '../../language/guess-language.ts'
import type { PartedFile } from '../../markdown/document/front-matter.ts'
import type { Settings } from './parse-settings.ts'
import { smartenMetadata } from './smarten-metadata.ts'

/** The settings with all that depends on the text of the manuscript, or on the language. */
export function finishSettings(
  { settings, places }: Pick<Settings, 'settings' | 'places'>,
  files: readonly PartedFile[],
  report: Report,
): BookSettings {
  const spoken = isLanguageAssumed(settings)
    ? withLanguageOf(files, settings, (problem) => {
        const span = places['language'] ?? places['']
        report(span ? { ...problem, span } : problem)
      })
    : settings
  return spoken.typography ? { ...spoken, metadata: smartenMetadata(spoken.metadata) } : spoken
}

function isLanguageAssumed({ metadata }: BookSettings): boolean {
  return metadata.assumed?.includes('language') ?? false
}

// The settings in the language that the text is in, as far as it can be told.
function withLanguageOf(
  files: readonly PartedFile[],
  settings: BookSettings,
  report: Report,
): BookSettings {
  const texts = files.flatMap(({ body, frontMatter }) =>
    frontMatter.language === undefined ? [body] : [],
  )
  const language = guessLanguage(texts)
  if (language === undefined || language === settings.metadata.language) return settings
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
  const message = `book.yaml names no language, so "${language}" is used, because the text reads as ${name}.`
  const hints = [`write it there: language: ${language}`]
  report(diagnostic('language/guessed', message, { hints }))
  const { assumed, ...metadata } = settings.metadata
  const left = assumed?.filter((key) => key !== 'language') ?? []
  return inLanguage(settings, {
    ...metadata,
    language,
    ...(left.length > 0 && { assumed: left }),
  })
}

// Headings that the author has not written are in the language of the book.
function inLanguage(settings: BookSettings, metadata: BookSettings['metadata']): BookSettings {
  const before = defaultSettings(settings.metadata)
  const after = defaultSettings(metadata)
  const isDefault = (key: 'chapterHeading' | 'partHeading') => settings[key] === before[key]
  return {
    ...settings,
    metadata,
    ...(isDefault('chapterHeading') && { chapterHeading: after.chapterHeading }),
    ...(isDefault('partHeading') && { partHeading: after.partHeading }),
  }
}
