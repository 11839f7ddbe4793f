import type { Em, Pt } from '../edition/length.ts'
import type { Shape } from '../fonts/font.ts'
import type { Color } from '../theme/css/color.ts'
import type {
  PlacedDrawing,
  PlacedImage,
  PlacedRule,
  PlacedText,
  PlacedWord,
  Turn,
} from '../typeset/paged-book/paged-book.ts'
import { placedWords, wordsOfRun } from '../typeset/paged-book/placed-words.ts'
import {
  artifactOf,
  type Artifact,
  type ElementOrigin,
  type Origin,
} from '../typeset/paged-book/origin.ts'
import { colorOperator, colorParts } from './color/press-color.ts'
import { plainForm, type FileForm } from './document/file-form.ts'
import type { ContentMark, PlacedBox, ShownFigure } from './structure/structure-tree.ts'
import type { EmbeddedFont } from './fonts/embed-font.ts'
import { encodeShape, withSoftHyphen, type EncodedShape } from './fonts/encode-shape.ts'
import { formatNumber } from './document/format-number.ts'

/** A font with the words that it has encoded so far. */
export interface PaintedFont {
  readonly embedded: EmbeddedFont
  readonly words: Map<Shape, EncodedShape>
  readonly hyphenatedWords: Map<Shape, EncodedShape>
}

/**
 * The content stream of one page. It uses page coordinates: y runs down, and text is turned upright
 * again.
 */
export interface PageContent {
  /** What follows stands turned, or upright again. */
  turn(turn: Turn | undefined): void
  text(item: PlacedText, font: PaintedFont): void
  rule(item: PlacedRule): void
  /** Draws the resource `name`, which fills the unit square, into the item's box. */
  image(item: PlacedImage, name: string): void
  /** Draws a formula like an image, and makes its TeX available for copying. */
  drawing(item: PlacedDrawing, name: string, font: PaintedFont): void
  /** Returns the operators; nothing may be added afterwards. */
  finish(): string
}

/** What the form of a file says about the content of its pages. */
export type ContentForm = Pick<FileForm, 'colors' | 'hasInvisibleText'>

/** The tags of a page, which say what its content is. */
export interface PageTags {
  /** Marks content with what it is; undefined for an artifact. */
  mark(origin: Origin, shown?: ShownFigure): ContentMark | undefined
  /** The place of an item on the paper, as a rectangle of PDF. */
  rectangleOf(item: PlacedBox): readonly number[]
}

/** Begins the content of a page. Without `tags`, it tells only artifacts from the text. */
export function pageContent(form: ContentForm = plainForm, tags?: PageTags): PageContent {
  return new ContentStream(form, tags)
}

// What is marked, when it has a place of its own; a picture has an alternative text too.
interface Shown {
  readonly box: PlacedBox
  readonly alt?: string
}

// What the operators written so far have set.
interface GraphicsState {
  color: string
  font: string
  tracking: string
  scale: string
}

class ContentStream implements PageContent {
  #out = ''
  #inText = false
  // What the open mark is of; undefined while none is open.
  #marked: MarkKey
  readonly #form: ContentForm
  readonly #tags: PageTags | undefined
  #turned: Turn | undefined
  #state: GraphicsState = { color: '', font: '', tracking: '0', scale: '100' }
  // The state to which the end of a turned part leads back.
  #upright: GraphicsState = this.#state

  constructor(form: ContentForm, tags: PageTags | undefined) {
    this.#form = form
    this.#tags = tags
  }

  turn(next: Turn | undefined): void {
    if (next === this.#turned) return
    this.#leaveText()
    this.#leaveMark()
    if (this.#turned) {
      this.#out += 'Q\n'
      this.#state = this.#upright
    }
    if (next) {
      this.#upright = { ...this.#state }
      this.#out += `q 0 -1 1 0 ${formatNumber(next.x)} ${formatNumber(next.y)} cm\n`
    }
    this.#turned = next
  }

  text(item: PlacedText, painted: PaintedFont): void {
    for (const run of this.#tags ? runsByOrigin(item) : [item]) this.#showText(run, painted)
  }

  #showText(item: PlacedText, painted: PaintedFont): void {
    const [left] = item.words.lefts
    if (left === undefined) return
    this.#enter(item.origin)
    if (!this.#inText) this.#out += 'BT\n'
    this.#inText = true
    this.#setColor(item.color)
    this.#setFont(`/${painted.embedded.name} ${formatNumber(item.size)} Tf`)
    this.#setSpacing(item)
    this.#out += `1 0 0 -1 ${formatNumber(left)} ${formatNumber(item.y)} Tm\n`
    this.#out += showWords(item, painted)
  }

  rule(item: PlacedRule): void {
    this.#leaveText()
    this.#enter(item.origin, { box: item })
    this.#setColor(item.color)
    this.#out += `${box(item)} re f\n`
  }

  image(item: PlacedImage, name: string): void {
    this.#leaveText()
    const { alt, origin } = item
    this.#enter(alt === '' ? artifactOf(origin, 'layout') : origin, { alt, box: item })
    this.#out += showForm(item, name)
  }

  drawing(item: PlacedDrawing, name: string, painted: PaintedFont): void {
    this.#leaveText()
    this.#enter(item.origin, { alt: item.alt, box: item })
    const shown = showForm(item, name)
    this.#out +=
      item.alt === '' || !this.#form.hasInvisibleText
        ? shown
        : `${beginFormula(item)}${shown}${endFormula(item, painted)}`
  }

  finish(): string {
    this.turn(undefined)
    this.#leaveText()
    this.#leaveMark()
    return this.#out
  }

  #leaveText(): void {
    if (this.#inText) this.#out += 'ET\n'
    this.#inText = false
  }

  #leaveMark(): void {
    if (this.#marked === undefined) return
    this.#leaveText()
    this.#out += 'EMC\n'
    this.#marked = undefined
  }

  // One mark holds all that comes from one element in a row.
  #enter(origin: Origin, shown?: Shown): void {
    const next = markKey(origin, this.#tags !== undefined)
    if (next === this.#marked && !hasPlace(next)) return
    this.#leaveMark()
    if (next === undefined) return
    this.#leaveText()
    this.#out += openMark(origin, this.#tags, shown)
    this.#marked = next
  }

  #setColor(color: Color): void {
    const parts = colorParts(color, this.#form.colors)
    const operator = `${parts.map(formatNumber).join(' ')} ${colorOperator(parts, 'fill')}`
    if (operator !== this.#state.color) this.#out += `${operator}\n`
    this.#state.color = operator
  }

  #setFont(operator: string): void {
    if (operator !== this.#state.font) this.#out += `${operator}\n`
    this.#state.font = operator
  }

  #setSpacing(item: PlacedText): void {
    // Viewers scale tracking with the glyphs; the typesetter gives it in points on the page.
    const tracking = formatNumber(item.tracking / item.scale)
    if (tracking !== this.#state.tracking) this.#out += `${tracking} Tc\n`
    this.#state.tracking = tracking
    const scale = formatNumber(item.scale * 100)
    if (scale !== this.#state.scale) this.#out += `${scale} Tz\n`
    this.#state.scale = scale
  }
}

function showForm({ x, y, width, height }: PlacedImage | PlacedDrawing, name: string): string {
  return `q ${formatNumber(width)} 0 0 ${formatNumber(-height)} ${formatNumber(x)} ${formatNumber(y + height)} cm /${name} Do Q\n`
}

function beginFormula({ alt }: PlacedDrawing): string {
  return `/Span<</ActualText<${utf16Hex(alt)}>>>BDC\n`
}

// Viewers copy ActualText only where text is shown, so show an invisible space as wide as the
// formula.
function endFormula({ x, y, width, height }: PlacedDrawing, { embedded }: PaintedFont): string {
  const { space, name } = embedded
  const size = Math.max(height / 2, leastSize)
  const stretch = formatNumber((100 * width) / (space.width * size))
  return `q BT 3 Tr /${name} ${formatNumber(size)} Tf 0 Tc ${stretch} Tz 1 0 0 -1 ${formatNumber(x)} ${formatNumber(y + height * 0.75)} Tm (${space.code})Tj ET Q\nEMC\n`
}

const leastSize = 0.1 // points; a formula in text of no size has no height

// What an open mark is of: an element, or an artifact of some kind. A file without tags marks
// artifacts alone.
type MarkKey = ElementOrigin | ArtifactKey | undefined
type ArtifactKey = 'Layout' | 'Background' | 'Pagination' | 'Header' | 'Footer'

function markKey(origin: Origin, isTagged: boolean): MarkKey {
  if (origin.type === 'element') return isTagged ? origin : undefined
  return isTagged ? artifactKey(origin) : 'Layout'
}

function artifactKey({ kind, edge }: Artifact): ArtifactKey {
  if (kind === 'layout') return 'Layout'
  if (kind === 'background') return 'Background'
  return edge === undefined ? 'Pagination' : edge === 'head' ? 'Header' : 'Footer'
}

// Each background says where it is (ISO 32000-1, table 330).
function hasPlace(key: MarkKey): boolean {
  return key === 'Background'
}

function openMark(origin: Origin, tags: PageTags | undefined, shown?: Shown): string {
  if (!tags) return '/Artifact BMC\n'
  const content = tags.mark(
    origin,
    shown?.alt === undefined ? undefined : { ...shown, alt: shown.alt },
  )
  if (content) return `/${content.type}<</MCID ${content.mcid}>>BDC\n`
  const key = origin.type === 'artifact' ? artifactKey(origin) : 'Layout'
  const place = shown && hasPlace(key) ? `/BBox[${tags.rectangleOf(shown.box).join(' ')}]` : ''
  return `/Artifact<<${artifactTypes[key]}${place}>>BDC\n`
}

const artifactTypes = {
  Layout: '/Type/Layout',
  Background: '/Type/Background',
  Pagination: '/Type/Pagination',
  Header: '/Type/Pagination/Subtype/Header/Attached[/Top]',
  Footer: '/Type/Pagination/Subtype/Footer/Attached[/Bottom]',
} as const satisfies Record<ArtifactKey, string>

// A run of words that look alike, parted where they come from different elements.
function runsByOrigin(item: PlacedText): readonly PlacedText[] {
  if (!item.words.origins) return [item]
  const runs: { origin: Origin; words: PlacedWord[] }[] = []
  for (const word of wordsOfRun(item)) {
    const origin = word.origin ?? item.origin
    const run = runs.at(-1)
    if (run && run.origin === origin) run.words.push(word)
    else runs.push({ origin, words: [word] })
  }
  return runs.map(({ origin, words }) => ({ ...item, origin, words: placedWords(words) }))
}

/**
 * Shows the words of a line. It tracks the pen as a viewer moves it, rounding included. So each
 * word starts within half a thousandth of an em of its place, and errors do not add up.
 */
function showWords(item: PlacedText, font: PaintedFont): string {
  const { size } = item
  const { shapes, lefts, unspaced, hyphenated, copiedAs } = item.words
  const em = size * item.scale
  const { space } = font.embedded
  const spaceAdvance = space.width * em + item.tracking
  const origin = lefts[0] ?? 0
  let out = '[('
  let pen: Pt = 0
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at] as Shape
    const isHyphenated = hyphenated.includes(at)
    const adjustment = Math.round(((origin + pen - (lefts[at] as Pt)) / em) * 1000)
    if (adjustment !== 0) {
      out += `)${adjustment}(`
      pen -= (adjustment / 1000) * em
    }
    const encoded = encodeWord(font, shape, isHyphenated)
    const isSpaced = encoded.glyphCount > 1 && item.tracking > mostTracking * em
    const spacedText = isSpaced ? textOf(shape, isHyphenated) : undefined
    out += showRuns(encoded, size, copiedAs?.[at] ?? encoded.actualText ?? spacedText)
    pen += encoded.advance * em + encoded.glyphCount * item.tracking
    if (!unspaced.includes(at)) {
      out += space.code
      pen += spaceAdvance
    }
  }
  return `${out})]TJ\n`
}

function textOf({ text }: Shape, hyphenated: boolean): string {
  return hyphenated ? withSoftHyphen(text) : text
}

// If letters stand further apart than this, PDF readers take them for separate words unless
// ActualText names the word.
const mostTracking: Em = 0.06

function encodeWord(font: PaintedFont, shape: Shape, hyphenated: boolean): EncodedShape {
  const known = hyphenated ? font.hyphenatedWords : font.words
  let encoded = known.get(shape)
  if (!encoded) {
    encoded = encodeShape(font.embedded, shape, hyphenated)
    known.set(shape, encoded)
  }
  return encoded
}

// A raised glyph or an ActualText ends the string that is being shown, and a new string follows.
function showRuns({ runs }: EncodedShape, size: Pt, actualText: string | undefined): string {
  const [first] = runs
  if (runs.length === 1 && first?.rise === 0 && actualText === undefined) return first.codes
  const shown = runs.map((run) => showRaised(run.codes, run.rise, size)).join('')
  if (actualText === undefined) return shown
  return `)]TJ\n/Span<</ActualText<${utf16Hex(actualText)}>>>BDC\n[(${shown})]TJ\nEMC\n[(`
}

function showRaised(codes: string, rise: Em, size: Pt): string {
  if (rise === 0) return codes
  return `)]TJ\n${formatNumber(rise * size)} Ts\n[(${codes})]TJ\n0 Ts\n[(`
}

// ISO 32000-1, § 7.9.2.2: text strings are UTF-16, high byte first, after a byte order mark.
function utf16Hex(text: string): string {
  let hex = 'feff'
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  }
  return hex
}

function box({ x, y, width, height }: PlacedRule): string {
  return [x, y, width, height].map(formatNumber).join(' ')
}
