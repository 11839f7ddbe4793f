/**
 * What the lines of paragraphs tell about how a text is typed. Where a line ends within a sentence,
 * the next one begins with a capital in verse, and with a small letter in prose that was wrapped.
 * Where every line ends a sentence, the lines are sentences or paragraphs.
 */

/** Counts over the places where one line of a paragraph follows another. */
export interface LineEvidence {
  /** Places where a line follows another. */
  readonly breaks: number
  /** Of these, the ones after the end of a sentence. */
  readonly sentences: number
  /** Within a sentence, before a capital. */
  readonly capitals: number
  /** Within a sentence, before a small letter. */
  readonly smalls: number
  /** Within a sentence, where the writing has no capitals, and after a line that ends early. */
  readonly caseless: number
  /** Within a sentence, after a punctuation mark. */
  readonly marked: number
  /** After a line that had room for the next word, judged by the longest line of the paragraph. */
  readonly early: number
  /** Lines that hold the end of one sentence and the start of the next. */
  readonly fullLines: number
  /** Places where a line of speech follows a line of speech. */
  readonly replies: number
  readonly lines: number
  /** In UTF-16 units. */
  readonly longest: number
}

/** The evidence of no lines at all. */
export const noEvidence: LineEvidence = {
  breaks: 0,
  sentences: 0,
  capitals: 0,
  smalls: 0,
  caseless: 0,
  marked: 0,
  early: 0,
  fullLines: 0,
  replies: 0,
  lines: 0,
  longest: 0,
}

/** The evidence of the lines of one paragraph. */
export function readEvidence(paragraph: readonly string[]): LineEvidence {
  const evidence: Record<keyof LineEvidence, number> = { ...noEvidence }
  const width = Math.max(...paragraph.map((line) => line.trim().length))
  paragraph.forEach((written, index) => {
    const line = bare(written)
    evidence.lines++
    evidence.longest = Math.max(evidence.longest, line.length)
    if (innerSentenceEnd.test(line)) evidence.fullLines++
    const next = paragraph[index + 1]
    // An indented line continues the one before it.
    if (next === undefined || /^\s/.test(next)) return
    countBreak(line, bare(next), evidence)
    if (endsEarly(written, next, width)) evidence.early++
  })
  return evidence
}

/** The sum of two pieces of evidence. */
export function addEvidence(a: LineEvidence, b: LineEvidence): LineEvidence {
  return {
    breaks: a.breaks + b.breaks,
    sentences: a.sentences + b.sentences,
    capitals: a.capitals + b.capitals,
    smalls: a.smalls + b.smalls,
    caseless: a.caseless + b.caseless,
    marked: a.marked + b.marked,
    early: a.early + b.early,
    fullLines: a.fullLines + b.fullLines,
    replies: a.replies + b.replies,
    lines: a.lines + b.lines,
    longest: Math.max(a.longest, b.longest),
  }
}

/** Whether the lines are those of a poem: most begin with a capital within a sentence. */
export function looksLikeVerse(evidence: LineEvidence): boolean {
  const { breaks, sentences, capitals, smalls, caseless, marked, early, longest } = evidence
  if (sentences > breaks * 0.85) return false
  if (caseless > capitals + smalls) {
    // Lines that a program wrapped are full, and end where no clause ends.
    const isWrapped = marked + sentences < breaks * 0.5 && early < breaks * 0.4
    return longest <= caselessVerse && !isWrapped
  }
  return capitals >= (capitals + smalls) * 0.8 && capitals > 0
}

/**
 * Whether the lines are those of a poem without capitals: short, and most end without a mark, where
 * neither a sentence nor a clause ends.
 */
export function looksLikeFreeVerse(evidence: LineEvidence): boolean {
  const { breaks, sentences, smalls, marked, early, longest } = evidence
  if (longest > 45 || early < breaks * 0.4) return false
  return smalls >= breaks * 0.6 && marked <= smalls * 0.4 && sentences < breaks / 5
}

/** Whether nearly every line ends a sentence. */
export function looksLikeSentences({ breaks, sentences }: LineEvidence): boolean {
  return breaks > 0 && sentences >= breaks * 0.85
}

/** Whether a line had room for the first word of the next one, in lines of a width. */
export function endsEarly(line: string, next: string, width: number): boolean {
  // Between ideographs a line may end anywhere.
  const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+/u.exec(next)?.[0] ?? ''
  return line.trim().length + 1 + word.length <= width
}

/** Whether a line ends a sentence. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(bare(line))
}

function countBreak(line: string, next: string, evidence: Record<keyof LineEvidence, number>) {
  evidence.breaks++
  if (speech.test(line) && speech.test(next)) evidence.replies++
  if (sentenceEnd.test(line)) {
    evidence.sentences++
    return
  }
  // A speech begins with a capital wherever it stands.
  if (/[:：—–-]$/.test(line) && speech.test(next)) return
  const first = /\p{L}/u.exec(next)?.[0]
  if (first === undefined || /^["'“‘]*I\b/.test(next)) return
  if (/[,;:，、；：،؛—–-]["'”’»]*$/.test(line)) evidence.marked++
  if (/\p{Lu}/u.test(first)) evidence.capitals++
  else if (/\p{Ll}/u.test(first)) evidence.smalls++
  else evidence.caseless++
}

// The text of a line without emphasis around it and without a typed break at its end.
function bare(line: string): string {
  return line.replace(/(?: {2,}|\\)$/, '').replace(/^[\s*_]+|[\s*_]+$/g, '')
}

// The marks of footnotes stand after the end of a sentence.
const sentenceEnd = /[.!?…。！？؟।](?:["'”’»“」』)\]]|\[\^[^\]]*\])*$/u
const innerSentenceEnd = /[.!?…]["'”’»)]*\s+["'“‘«(—–-]*\s?\p{Lu}|[。！？].*[。！？]/u
const speech = /^(?:["“”„«»「『‘]|[—–-]\s?\p{L})/u
// Lines without capitals and longer than this are prose. In UTF-16 units.
const caselessVerse = 50
