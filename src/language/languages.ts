import { lesserLanguages } from './lesser-languages.ts'
import { arabic } from './languages/arabic.ts'
import { catalan } from './languages/catalan.ts'
import { chinese } from './languages/chinese.ts'
import { czech } from './languages/czech.ts'
import { danish } from './languages/danish.ts'
import { dutch } from './languages/dutch.ts'
import { english } from './languages/english.ts'
import { finnish } from './languages/finnish.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { greek } from './languages/greek.ts'
import { hebrew } from './languages/hebrew.ts'
import { hungarian } from './languages/hungarian.ts'
import { italian } from './languages/italian.ts'
import { japanese } from './languages/japanese.ts'
import { korean } from './languages/korean.ts'
import { bokmal, norwegian } from './languages/norwegian.ts'
import { polish } from './languages/polish.ts'
import { portuguese } from './languages/portuguese.ts'
import { romanian } from './languages/romanian.ts'
import { russian } from './languages/russian.ts'
import { spanish } from './languages/spanish.ts'
import { swedish } from './languages/swedish.ts'
import { turkish } from './languages/turkish.ts'
import { ukrainian } from './languages/ukrainian.ts'
import { vietnamese } from './languages/vietnamese.ts'
import type { Language } from './model/language.ts'

/**
 * Every language that the program knows: first those with a file of their own, then those it knows
 * less about.
 */
export const languages: readonly Language[] = [
  arabic,
  bokmal,
  catalan,
  chinese,
  czech,
  danish,
  dutch,
  english,
  finnish,
  french,
  german,
  greek,
  hebrew,
  hungarian,
  italian,
  japanese,
  korean,
  norwegian,
  polish,
  portuguese,
  romanian,
  russian,
  spanish,
  swedish,
  turkish,
  ukrainian,
  vietnamese,
  ...lesserLanguages,
]
