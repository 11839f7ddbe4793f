/**
 * Counts the marks of set text that face the wrong way, without regard to how they were chosen: by what each touches, by
 * strict alternation of double marks, and by looking for the end of each single quotation. English only.
 */

/** A mark that looks wrong, and why. */
export interface WrongMark {
  readonly fault: Fault
  /** The mark with a word or so on both sides. */
  readonly context: string
}

export type Fault =
  | 'opening mark before a space'
  | 'closing mark after a space'
  | 'opening mark after a word'
  | 'closing mark before a word'
  | 'double marks do not alternate'
  | 'double quotation never closes'
  | 'single quotation never closes'
  | 'single mark closes nothing'
  | 'apostrophe before an unknown word'
  | 'opening mark before an elided word'
  | 'straight mark'

/** The wrong marks of one paragraph; `next` is the text of the paragraph after it. */
export function wrongMarks(text: string, next: string): readonly WrongMark[] {
  const wrong: WrongMark[] = []
  const note = (fault: Fault, index: number) => {
    wrong.push({ fault, context: text.slice(Math.max(0, index - 8), index + 8) })
  }
  noteByTouch(text, note)
  noteDoubles(text, next, note)
  noteSingles(text, next, note)
  return wrong
}

type Note = (fault: Fault, index: number) => void

function noteByTouch(text: string, note: Note): void {
  for (const { index } of text.matchAll(/["']/g)) note('straight mark', index)
  for (const { index } of text.matchAll(/[“‘](?=[ \n,;:!)\]]|$)/g))
    note('opening mark before a space', index)
  for (const { index } of text.matchAll(/(?<=^|[ \n([])”/g))
    note('closing mark after a space', index)
  for (const { index } of text.matchAll(/(?<=[\p{L}\p{N},;])[“‘]/gu))
    note('opening mark after a word', index)
  for (const { index } of text.matchAll(/”(?=[\p{L}\p{N}])/gu))
    note('closing mark before a word', index)
  for (const { index } of text.matchAll(/(?<=^|[\s([“‘”—–-])’(?=\p{L}+)/gu)) {
    const word = /^\p{L}+/u.exec(text.slice(index + 1))?.[0] ?? ''
    if (!elisions.has(word.toLowerCase())) note('apostrophe before an unknown word', index)
  }
  for (const { index } of text.matchAll(/‘(?=\p{L}+)/gu)) {
    const word = /^\p{L}+/u.exec(text.slice(index + 1))?.[0] ?? ''
    if (sureElisions.has(word.toLowerCase())) note('opening mark before an elided word', index)
  }
}

function noteDoubles(text: string, next: string, note: Note): void {
  let isOpen = false
  let last = -1
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    const beginsLine = isOpen && /\n\s*$/.test(text.slice(0, index))
    // “… ‘… “…” …’ …”: double marks within single ones within double ones.
    const nests = singleIsOpen(text.slice(0, index)) || singleIsOpen(text.slice(0, last))
    if ((mark === '“') === isOpen && !beginsLine && !nests)
      note('double marks do not alternate', index)
    isOpen = mark === '“'
    last = index
  }
  if (isOpen && !/^[‘\s]*“/.test(next)) note('double quotation never closes', last)
}

/** Whether a single quotation has begun and not surely ended. */
function singleIsOpen(text: string): boolean {
  return /‘(?:[^’]|(?<=[\p{L}\p{N}])’)*$/u.test(text)
}

function noteSingles(text: string, next: string, note: Note): void {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[‘’]/g)) {
    if (mark === '‘') {
      open.push(index)
      continue
    }
    const before = text.slice(index - 1, index)
    const after = text.slice(index + 1)
    if (/^[\p{L}\p{N}]/u.test(after)) continue
    // After punctuation a mark can only close; after a letter it closes if the words up to the next opening mark or the
    // end hold no surer one.
    const sure = /[,.;:!?…—–)”\]]/.test(before)
    const surerFollows = /^[^‘]*[,.;:!?…—–)”]’(?![\p{L}\p{N}])/u.test(after)
    if (sure && open.length === 0 && !/^’/.test(text)) note('single mark closes nothing', index)
    if (sure || !surerFollows) open.pop()
  }
  const goesOn = /^[“\s]*‘/.test(next)
  if (!goesOn) for (const index of open) note('single quotation never closes', index)
}

const list = (words: string) => words.split(' ')
const sureElisions = new Set(
  list('tis twas twere twill twould twixt em gainst neath mongst im ouse ome ave ooman undred'),
)
const elisions = new Set([
  ...sureElisions,
  ...list(
    'twasn tisn til till cause bout round mid gins scape scapes way less long stead cross pon fore',
  ),
  ...list(
    'ud am bus bacca bacco arm oped ope igh eard elped an un tween havior specially mong tention oints ust prentice prentices change e er is ad as ow ere at all art ard arf alf armony eart ead ell',
  ),
  ...list(
    'ittin owl owling olding ole isself imself un nother fraid s t d n nuff sblood swounds faith',
  ),
])
