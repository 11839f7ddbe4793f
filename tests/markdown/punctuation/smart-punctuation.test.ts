import { describe, expect, it } from 'vitest'
import type { MdInline } from '../../../src/markdown/document/document.ts'
import { smartenInlines } from '../../../src/markdown/punctuation/smart-punctuation.ts'
const span = { file: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
const text = (value: string): MdInline => ({ type: 'text', value, span })
const smart = (typed: string, language: string) => plain(smartenInlines([text(typed)], language))

function plain(inlines: readonly MdInline[]): string {
  return inlines
    .map((inline) =>
      'value' in inline ? inline.value : 'children' in inline ? plain(inline.children) : '',
    )
    .join('')
    .replaceAll('\u202f', '⍽')
    .replaceAll('\u00a0', '~')
}

type Cases = readonly (readonly [typed: string, set: string])[]

const english: Record<string, Cases> = {
  'double-quoted speech': [
    [`"Come in," said Nell.`, `“Come in,” said Nell.`],
    [`"Come in," said Nell, "and sit."`, `“Come in,” said Nell, “and sit.”`],
    [`"Yes."`, `“Yes.”`],
    [`"Yes." "No."`, `“Yes.” “No.”`],
    [`"Yes.""No."`, `“Yes.”“No.”`],
    [`She said "stop" twice.`, `She said “stop” twice.`],
    [`"Where?" "There!" "Oh..."`, `“Where?” “There!” “Oh…”`],
  ],
  'single-quoted speech told apart from apostrophes': [
    [`'Come in,' said Nell.`, `‘Come in,’ said Nell.`],
    [`'I can't,' she said, 'and won't.'`, `‘I can’t,’ she said, ‘and won’t.’`],
    [`'I saw the boys' kites,' he said.`, `‘I saw the boys’ kites,’ he said.`],
    [
      `'The boys' kites, the girls' boats and James' hat,' he said.`,
      `‘The boys’ kites, the girls’ boats and James’ hat,’ he said.`,
    ],
    [
      `'Give 'em o' that,' he said, 'an' be quick.'`,
      `‘Give ’em o’ that,’ he said, ‘an’ be quick.’`,
    ],
    [`'It's nothin',' she said.`, `‘It’s nothin’,’ she said.`],
    [`'Go.' 'Why?' 'Don't ask.'`, `‘Go.’ ‘Why?’ ‘Don’t ask.’`],
    [`'And who,' he asked, 'is that?'`, `‘And who,’ he asked, ‘is that?’`],
    [`So-called 'experts' had come.`, `So-called ‘experts’ had come.`],
    [`He cried 'Fire!' and ran.`, `He cried ‘Fire!’ and ran.`],
  ],
  'quotations within quotations': [
    [`"She said 'no' to me," he said.`, `“She said ‘no’ to me,” he said.`],
    [`'She said "no" to me,' he said.`, `‘She said “no” to me,’ he said.`],
    [`"'Stay,' she told me."`, `“‘Stay,’ she told me.”`],
    [`"She told me, 'Stay.'"`, `“She told me, ‘Stay.’”`],
    [`'"Stay," she told me.'`, `‘“Stay,” she told me.’`],
    [`"'Who said "stay"?' he asked."`, `“‘Who said “stay”?’ he asked.”`],
    [`"He said, 'It's the cats' bowl.'"`, `“He said, ‘It’s the cats’ bowl.’”`],
    [`("Really?")`, `(“Really?”)`],
    [`["Really?"]`, `[“Really?”]`],
  ],
  'apostrophes at the start of a word': [
    [`'Tis late, and 'twas later.`, `’Tis late, and ’twas later.`],
    [`"'Tis late," he said.`, `“’Tis late,” he said.`],
    [`the '90s and the summer of '68`, `the ’90s and the summer of ’68`],
    [`Get 'em, 'cause I can't.`, `Get ’em, ’cause I can’t.`],
    [`'Ow's 'Arry, then?`, `’Ow’s ’Arry, then?`],
    [`rock 'n' roll and fish'n'chips`, `rock ’n’ roll and fish’n’chips`],
    [`'E's gone 'ome.`, `’E’s gone ’ome.`],
    [`Nay, 'faith, and 'sblood!`, `Nay, ’faith, and ’sblood!`],
    [`'Yes,' he said; 'as you like.'`, `‘Yes,’ he said; ‘as you like.’`],
    [`a stroll 'round the 'ouse`, `a stroll ’round the ’ouse`],
    [`the 'round table' talks`, `the ‘round table’ talks`],
  ],
  'apostrophes within and at the end of a word': [
    [`O'Hara's d'you y'all'd've`, `O’Hara’s d’you y’all’d’ve`],
    [`o' course, cheatin' an' lyin'`, `o’ course, cheatin’ an’ lyin’`],
    [`the 1980's and the princess' crown`, `the 1980’s and the princess’ crown`],
    [`the letter 't' and the letter 's'`, `the letter ‘t’ and the letter ‘s’`],
  ],
  'quotes against dashes and brackets': [
    [`"Never!"--and she meant it--"never!"`, `“Never!”—and she meant it—“never!”`],
    [`He said--"I will"--and did.`, `He said—“I will”—and did.`],
    [`"--and then?"`, `“—and then?”`],
    [`"Yes," she said. " 'No,' I said."`, `“Yes,” she said. “⍽‘No,’ I said.”`],
    [`"...and then?"`, `“…and then?”`],
    [`"(aside) Yes."`, `“(aside) Yes.”`],
    [`a "well-known" and "so-called"-ish thing`, `a “well-known” and “so-called”-ish thing`],
    [`either "this"/"that"`, `either “this”/“that”`],
    [`"$5 or £4?"`, `“$5 or £4?”`],
  ],
  'primes after numbers': [
    [`He was 5'10" tall.`, `He was 5′10″ tall.`],
    [`He was 5' 10" tall.`, `He was 5′ 10″ tall.`],
    [`at 51°30'12" north`, `at 51°30′12″ north`],
    [`a 6" x 9" page`, `a 6″ x 9″ page`],
    [`"It is 12" wide," she said.`, `“It is 12″ wide,” she said.`],
    [`"It was 1990," she said. "Or 1991"`, `“It was 1990,” she said. “Or 1991”`],
    [`a 12" record`, `a 12″ record`],
  ],
  'speech that breaks off': [
    [`"It was-"`, `“It was—”`],
    [`"It was--"`, `“It was—”`],
    [`'It was-' she began.`, `‘It was—’ she began.`],
    [`"What the-?"`, `“What the—?”`],
    [`"But-" he said.`, `“But—” he said.`],
    [`"-and then he left," she said.`, `“—and then he left,” she said.`],
    [`But I had thought-`, `But I had thought-`],
    [`the prefix "un-" and the ending "-ing"`, `the prefix “un-” and the ending “-ing”`],
    [`pre- and post-war`, `pre- and post-war`],
  ],
  dashes: [
    [`one - two`, `one – two`],
    [`one -- two`, `one – two`],
    [`one---two`, `one—two`],
    [`one--two`, `one—two`],
    [`pages 3--4`, `pages 3–4`],
    [`Knuth--Plass, as in TeX---or so`, `Knuth–Plass, as in TeX—or so`],
    [`Mr. D---- of H----shire`, `Mr. D—— of H——shire`],
    [`a --> b <-- c`, `a --> b <-- c`],
    [`----------`, `----------`],
    [`well-known, twenty-one`, `well-known, twenty-one`],
  ],
  ellipses: [
    [`Well...`, `Well…`],
    [`Well....`, `Well.…`],
    [`Well . . . yes`, `Well … yes`],
    [`So..`, `So..`],
    [`Contents ......... 9`, `Contents ......... 9`],
  ],
  'what is typographic already': [
    [`“Come,” he said – ‘no’ … ’tis`, `“Come,” he said – ‘no’ … ’tis`],
    [`“Come," he said.`, `“Come,” he said.`],
    [`“She said 'no' to me,” he said.`, `“She said ‘no’ to me,” he said.`],
    [`“It was-”`, `“It was—”`],
  ],
  addresses: [
    [`see https://example.org/a--b...c?d='e'&f`, `see https://example.org/a--b...c?d='e'&f`],
    [`"see https://example.org/a--b"`, `“see https://example.org/a--b”`],
  ],
}

const languages: Record<string, Cases> = {
  'en-GB': [[`'Come,' he said. "Go," she said.`, `‘Come,’ he said. “Go,” she said.`]],
  fr: [
    [`"Oui!" dit-il; "tu dis 'non' ?"`, `«⍽Oui⍽!⍽» dit-il⍽; «⍽tu dis “non”⍽?⍽»`],
    [`"Il a dit "oui" hier."`, `«⍽Il a dit “oui” hier.⍽»`],
    [`« Oui », dit-il : l'heure !`, `«⍽Oui⍽», dit-il⍽: l’heure⍽!`],
    [`«Oui»`, `«⍽Oui⍽»`],
    [`<< Oui >>`, `«⍽Oui⍽»`],
    [`à 12:30 (?) ; quoi?! non...?`, `à 12:30 (?)⍽; quoi⍽?! non…⍽?`],
    [`-- Bonjour, dit-elle.`, `—~Bonjour, dit-elle.`],
    [`quat' sous et p'tit Jean`, `quat’ sous et p’tit Jean`],
    [`https://example.fr/a?b!c`, `https://example.fr/a?b!c`],
  ],
  'fr-CA': [[`"Oui!" dit-il: non?`, `«⍽Oui!⍽» dit-il⍽: non?`]],
  de: [
    [`"Ja", sagte er, "du meinst 'nein'?"`, `„Ja“, sagte er, „du meinst ‚nein‘?“`],
    [`,,Ja", sagte er.`, `„Ja“, sagte er.`],
    [`Ich hab' 'ne Idee, Hans' Idee -- so geht's.`, `Ich hab’ ’ne Idee, Hans’ Idee – so geht’s.`],
    [`„Ja“, sagte er. "Nein."`, `„Ja“, sagte er. „Nein.“`],
    [`Seiten 3--4, Berlin--Bonn`, `Seiten 3–4, Berlin–Bonn`],
  ],
  'de-CH': [[`"Ja, 'nein'"`, `«Ja, ‹nein›»`]],
  es: [
    [`"Dijo 'hola' ayer"`, `«Dijo “hola” ayer»`],
    [`--Hola --dijo Ana--. ¿Qué?`, `—Hola —dijo Ana—. ¿Qué?`],
    [`¿"Hola"? ¡"Sí"!`, `¿«Hola»? ¡«Sí»!`],
  ],
  'es-MX': [[`"Dijo 'hola'"`, `“Dijo ‘hola’”`]],
  it: [[`"Un po' d'acqua", disse.`, `«Un po’ d’acqua», disse.`]],
  pl: [
    [`"Tak", powiedział. ,,Nie."`, `„Tak”, powiedział. „Nie.”`],
    [`-- Tak -- powiedział.`, `—~Tak — powiedział.`],
  ],
  cs: [[`"Ano," řekl. 'Ne.'`, `„Ano,“ řekl. ‚Ne.‘`]],
  sv: [[`"Ja", sade han. "Sa hon 'nej'?"`, `”Ja”, sade han. ”Sa hon ’nej’?”`]],
  fi: [[`"Niin", hän sanoi.`, `”Niin”, hän sanoi.`]],
  da: [[`"Ja," sagde han.`, `»Ja,« sagde han.`]],
  nb: [[`"Ja", sa han.`, `«Ja», sa han.`]],
  nl: [[`"Ja," zei hij, "'s avonds in 't bos."`, `“Ja,” zei hij, “’s avonds in ’t bos.”`]],
  pt: [[`"Sim", disse.`, `«Sim», disse.`]],
  'pt-BR': [[`"Sim", disse.`, `“Sim”, disse.`]],
  ru: [
    [`"Да", -- сказал он. "Роман "Дым""`, `«Да», — сказал он. «Роман „Дым“»`],
    [`-- Да, - сказал он.`, `—~Да, — сказал он.`],
  ],
  hu: [[`"Igen", mondta.`, `„Igen”, mondta.`]],
  ja: [[`"はい"`, `「はい」`]],
  xx: [[`"Yes."`, `“Yes.”`]],
}

describe('English', () => {
  for (const [subject, cases] of Object.entries(english)) {
    it.each(cases)(`${subject}: %s`, (typed, set) => {
      expect(smart(typed, 'en')).toBe(set)
      expect(smart(set, 'en')).toBe(set)
    })
  }
})

describe.each(Object.entries(languages))('%s', (language, cases) => {
  it.each(cases)('%s', (typed, set) => {
    expect(smart(typed, language)).toBe(set)
  })
})
