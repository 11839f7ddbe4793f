import { primarySubtag } from './primary-subtag.ts'

/** A count in words with a capital, "Twenty-One"; in digits where the language or the number is not known here. */
export function numberWord(count: number, language: string): string {
  if (!Number.isInteger(count) || count < 1 || count > 999) return String(count)
  const spell = spellings[primarySubtag(language)]
  if (!spell) return String(count)
  const word = spell(count, language)
  return primarySubtag(language) === 'en' ? capitalizeAll(word) : capitalize(word)
}

/** A rank in words, "Deuxième", where a language heads its parts so (French); else the number in roman. */
export function ordinalWord(count: number, language: string): string {
  if (primarySubtag(language) !== 'fr' || !Number.isInteger(count)) return romanNumeral(count)
  const word = frenchOrdinals[count - 1]
  return word ? capitalize(word) : `${romanNumeral(count)}e`
}

/** Roman numerals of a count from 1 to 3999, in capitals; digits for others. */
export function romanNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 3999) return String(count)
  let rest = count
  let numeral = ''
  for (const [value, letters] of romanLetters) {
    numeral += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return numeral
}

const romanLetters: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

type Spelling = (count: number, language: string) => string

const spellings: Readonly<Record<string, Spelling>> = {
  en: spellEnglish,
  de: spellGerman,
  fr: spellFrench,
  es: spellSpanish,
  it: spellItalian,
  nl: spellDutch,
  pt: spellPortuguese,
}

function spellEnglish(count: number): string {
  const below20 = words(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  )
  const tens = words('ten twenty thirty forty fifty sixty seventy eighty ninety')
  if (count < 20) return at(below20, count)
  if (count < 100) return joined([at(tens, count / 10), at(below20, count % 10)], '-')
  return joined([`${at(below20, count / 100)} hundred`, spellRest(spellEnglish, count)], ' ')
}

function spellGerman(count: number): string {
  const below20 = words(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  )
  const tens = words('zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig')
  const stem = (unit: number) => (unit === 1 ? 'ein' : at(below20, unit))
  if (count < 20) return at(below20, count)
  if (count < 100) {
    const unit = count % 10
    return (unit ? `${stem(unit)}und` : '') + at(tens, count / 10)
  }
  return `${stem(Math.floor(count / 100))}hundert${spellRest(spellGerman, count)}`
}

function spellFrench(count: number): string {
  const below17 = words(
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  )
  const tens = words(
    'dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt',
  )
  if (count < 17) return at(below17, count)
  if (count < 20) return `dix-${at(below17, count - 10)}`
  if (count < 100) {
    const ten = Math.floor(count / 10)
    const unit = ten === 7 || ten === 9 ? (count % 10) + 10 : count % 10
    if (unit === 0) return ten === 8 ? 'quatre-vingts' : at(tens, ten)
    // 21 to 71 say "et un"; 81 and 91 do not.
    const link = (unit === 1 || unit === 11) && ten < 8 ? ' et ' : '-'
    return at(tens, ten) + link + spellFrench(unit)
  }
  const hundreds = Math.floor(count / 100)
  const rest = spellRest(spellFrench, count)
  const hundred = hundreds > 1 && !rest ? 'cents' : 'cent'
  return joined([hundreds > 1 ? at(below17, hundreds) : '', hundred, rest], ' ')
}

const frenchOrdinals = words(
  'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
)

function spellSpanish(count: number): string {
  const below30 = words(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  )
  const tens = words('diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa')
  const hundreds = words(
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  )
  if (count < 30) return at(below30, count)
  if (count < 100) return joined([at(tens, count / 10), at(below30, count % 10)], ' y ')
  if (count === 100) return 'cien'
  return joined([at(hundreds, count / 100), spellRest(spellSpanish, count)], ' ')
}

function spellItalian(count: number): string {
  const below20 = words(
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  )
  const tens = words('dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta')
  if (count < 20) return at(below20, count)
  if (count < 100) {
    const unit = count % 10
    const ten = at(tens, count / 10)
    if (unit === 1 || unit === 8) return ten.slice(0, -1) + at(below20, unit)
    return ten + (unit === 3 ? 'tré' : at(below20, unit))
  }
  const hundreds = Math.floor(count / 100)
  return `${hundreds > 1 ? at(below20, hundreds) : ''}cento${spellRest(spellItalian, count)}`
}

function spellDutch(count: number): string {
  const below20 = words(
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  )
  const tens = words('tien twintig dertig veertig vijftig zestig zeventig tachtig negentig')
  if (count === 1) return 'één'
  if (count < 20) return at(below20, count)
  if (count < 100) {
    const unit = count % 10
    // Vowels that meet are kept apart: tweeëntwintig.
    const link = unit === 2 || unit === 3 ? 'ën' : 'en'
    return (unit ? at(below20, unit) + link : '') + at(tens, count / 10)
  }
  const hundreds = Math.floor(count / 100)
  const rest = count % 100 === 1 ? 'een' : spellRest(spellDutch, count)
  return `${hundreds > 1 ? at(below20, hundreds) : ''}honderd${rest}`
}

function spellPortuguese(count: number, language: string): string {
  const teens = /-PT\b/i.test(language)
    ? 'dezasseis dezassete dezoito dezanove'
    : 'dezesseis dezessete dezoito dezenove'
  const below20 = words(
    `um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze ${teens}`,
  )
  const tens = words('dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa')
  const hundreds = words(
    'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  )
  if (count < 20) return at(below20, count)
  if (count < 100) return joined([at(tens, count / 10), at(below20, count % 10)], ' e ')
  if (count === 100) return 'cem'
  const rest = count % 100 ? spellPortuguese(count % 100, language) : ''
  return joined([at(hundreds, count / 100), rest], ' e ')
}

function spellRest(spell: (count: number) => string, count: number): string {
  return count % 100 ? spell(count % 100) : ''
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

// Lists begin with one.
function at(list: readonly string[], count: number): string {
  return list[Math.floor(count) - 1] ?? ''
}

function joined(parts: readonly string[], link: string): string {
  return parts.filter((part) => part !== '').join(link)
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function capitalizeAll(words: string): string {
  return words.replace(/[a-z]+/g, capitalize)
}
