/** Words that are written with an apostrophe at their beginning or end, by language. */

/** The elided words of one language, in lower case and without their apostrophe. */
export interface ElidedWords {
  /** Only ever written after an apostrophe: ’tis, ’em. */
  readonly leading: ReadonlySet<string>
  /** Written after an apostrophe, and words themselves: ’round, ’cause. */
  readonly leadingOrWord: ReadonlySet<string>
  /** The commonest words, that nobody elides: a mark before one opens a quotation. */
  readonly whole: ReadonlySet<string>
  /** Only ever written before an apostrophe: o’ course. */
  readonly trailing: ReadonlySet<string>
  /** Written before an apostrophe, and words themselves: ol’ man, don’ go. */
  readonly trailingOrWord: ReadonlySet<string>
  /** Whether participles lose their g: cheatin’. */
  readonly dropsFinalG: boolean
}

/** The elided words of a language, by BCP 47 tag; none for a language that is not in the table. */
export function elidedWords(language: string): ElidedWords {
  const primary = /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? ''
  return wordsByLanguage[primary] ?? none
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean))

function elided(lists: {
  readonly leading?: string
  readonly leadingOrWord?: string
  readonly whole?: string
  readonly trailing?: string
  readonly trailingOrWord?: string
  readonly dropsFinalG?: boolean
}): ElidedWords {
  return {
    leading: words(lists.leading ?? ''),
    leadingOrWord: words(lists.leadingOrWord ?? ''),
    whole: words(lists.whole ?? ''),
    trailing: words(lists.trailing ?? ''),
    trailingOrWord: words(lists.trailingOrWord ?? ''),
    dropsFinalG: lists.dropsFinalG ?? false,
  }
}

const none = elided({})

// Contractions, then clipped words, then h’s dropped in dialect.
const english = elided({
  leading:
    'tis tisn twas twasn twere tweren twill twould twouldn twixt twon t s d ll re ve m n em ' +
    'un uns ud tween ild havior haviour scapes scaped gins gan larum til tain taint tother ' +
    'neath mongst mong mid midst gainst pon ere faith fraid scuse spose sposed cept nuff ' +
    'nother nuther tention lectric bacco baccy prentice prentices sblood swounds sdeath sfoot ' +
    'strewth struth zounds e ee im imself isself erself ave avin aven aving avent ad adn asn ' +
    'ow owever ome ouse ouses ead eads eart earts eard ealth elp ell eaven undred undreds alf ' +
    'arf arder ardly appy appen appened ang anging ope oped orse orses orrid ospital otel ' +
    'ullo ello urt ungry unger usband andsome olding oo ood oomans ooman igh igher eavy arry ' +
    'arriet enry erbert orace frisco merica murica lizabeth lizbeth liza zekiel tilda gyptian ' +
    'talian poleon',
  leadingOrWord:
    'cause cos cuz coz course round bout way cross long fore till less scape er is as at old ' +
    'ear eat it air arm owl ole owling owls ittin all',
  whole:
    'i you he she we they what my your her our their this that these those the a and but for ' +
    'not no yes oh o ah well why how who when where if so come go do have has had will would ' +
    'shall may can must from to in of by with let now then there here good dear sir mr mrs ' +
    'miss thou thy thine ye am are was were be been',
  trailing:
    'o th wi ol lil d t y l tha groun behin aroun foun roun soun poun thousan husban frien ' +
    'doan wha chile mos jes jus exac nex agin gi ha de ev',
  trailingOrWord:
    'an don can won mo po fo yo las bes eas han lan stan kin min fin wan win ma pa ole tole ' +
    'al',
  dropsFinalG: true,
})

const wordsByLanguage: Readonly<Record<string, ElidedWords>> = {
  en: english,
  de: elided({
    leading: 's n ne nen ner nem nes sist runter rein raus rauf rüber nauf nunter nein nüber',
    leadingOrWord: 'mal ran was',
    trailing: 'hab hätt wär könnt würd müsst sollt',
    trailingOrWord: 'heut geb seh komm nehm denk glaub hol ich',
  }),
  nl: elided({ leading: 's t n k m r d ns', leadingOrWord: 'ie er rin' }),
  af: elided({ leading: 'n t k s' }),
  it: elided({
    leading: 'sto sta sti ste ndrangheta nduja',
    leadingOrWord: 'na no un l',
    trailing: 'po',
    trailingOrWord: 'mo be ca di fa va da sta to ve pie de ne co',
  }),
  fr: elided({ leading: 'tite', leadingOrWord: 'tit tain spèce', trailing: 'quat pauv not vot' }),
  es: elided({ leadingOrWord: 'toy ta tá pa na', trailingOrWord: 'pa' }),
  pt: elided({ leadingOrWord: 'tá tou pra', trailing: 'd' }),
  ca: elided({ leading: 'l n s', trailing: 'd l m n s t' }),
  sv: elided({ leading: 'na nen rn', leadingOrWord: 'n', trailingOrWord: 'ha ta' }),
  da: elided({ leading: 'na', leadingOrWord: 'n', trailingOrWord: 'ha ta' }),
  nb: elided({ leading: 'na', leadingOrWord: 'n a', trailingOrWord: 'ha ta' }),
}
