import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { portuguese } from './portuguese.ts'
import type { SampleText } from './sample-text.ts'
import { spanish } from './spanish.ts'

/** The sample text in a language; in English where we have none. */
export function sampleText(language: string): SampleText {
  return samples[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}

const samples: Readonly<Record<string, SampleText>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
}
