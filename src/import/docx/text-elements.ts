import type { FieldMeaning } from './fields.ts'
import { isOn } from './letter-properties.ts'
import { readParagraphProperty } from './paragraph-look.ts'
import { symbolOf } from './symbols.ts'
import type { TextState } from './text-state.ts'

/** The attributes of an element, by their names as written. */
export type Attributes = Readonly<Record<string, string>>

/** What to do where an element begins and where it ends. */
export interface ElementHandler {
  readonly open?: (state: TextState, attributes: Attributes) => void
  readonly close?: (state: TextState) => void
}

/** The elements of text: paragraphs, runs and what stands in them (ISO 29500-1, 17.3). */
export const textElements: Readonly<Record<string, ElementHandler>> = {
  'w:p': {
    open: (state) => state.beginParagraph(),
    close: (state) => state.endParagraph(),
  },
  'w:r': { open: (state) => state.beginRun() },
  'w:t': { open: sinkText, close: closeSink },
  'a:t': { open: sinkText, close: closeSink },
  // Formulas side by side stand on lines of their own.
  'm:oMathPara': {
    open: (state) => (state.formulas = 0),
    close: (state) => (state.formulas = undefined),
  },
  'w:tab': { open: (state) => state.addText('\t') },
  'w:ptab': { open: (state) => state.addText('\t') },
  'w:cr': { open: addBreak },
  'w:br': {
    open: (state, attributes) => {
      const isPage = attributes['w:type'] === 'page' || attributes['w:type'] === 'column'
      if (isPage && !state.isHidden) state.breakPage()
      else addBreak(state)
    },
  },
  'w:noBreakHyphen': { open: (state) => state.addText('\u2011') },
  'w:sym': {
    open: (state, attributes) => {
      const font = attributes['w:font'] ?? ''
      const code = parseInt(attributes['w:char'] ?? '', 16) || 0x20
      const sign = symbolOf(font, code)
      if (sign === undefined) {
        state.notice(
          'lost',
          `A sign of the font ${font} has no letter of its own; □ stands for it.`,
        )
      }
      state.addText(sign ?? '□')
    },
  },
  'w:footnoteReference': { open: (state, attributes) => addNote(state, 'f', attributes) },
  'w:endnoteReference': { open: (state, attributes) => addNote(state, 'e', attributes) },
  'w:commentReference': {
    open: (state, attributes) => {
      const comment = state.context.comments.get(attributes['w:id'] ?? '')
      if (comment) state.notice('comment', comment)
    },
  },
  'w:bookmarkStart': {
    open: (state, attributes) => {
      const name = attributes['w:name'] ?? ''
      if (name !== '' && name !== '_GoBack') state.builder.run({ type: 'anchor', name })
    },
  },
  'w:hyperlink': {
    open: (state, attributes) => {
      const address = state.context.relations.get(attributes['r:id'] ?? '')?.target
      const anchor = attributes['w:anchor']
      const link = (address ?? '') + (anchor === undefined ? '' : `#${anchor}`)
      state.links.push(link === '' ? undefined : link)
    },
    close: (state) => state.links.pop(),
  },
  'w:pgSz': { open: (state, attributes) => readPage(state, attributes['w:w'], undefined) },
  'w:pgMar': {
    open: (state, attributes) => {
      const sides = Number(attributes['w:left']) + Number(attributes['w:right'])
      readPage(state, undefined, sides)
    },
  },
  'w:altChunk': {
    open: (state) => {
      state.notice('lost', 'A file that was put into the document as a whole is not read.')
    },
  },
}

/** The elements of fields (17.16) and of content controls (17.5.2). */
export const fieldElements: Readonly<Record<string, ElementHandler>> = {
  'w:fldChar': {
    open: (state, attributes) => {
      const kind = attributes['w:fldCharType']
      if (kind === 'begin') state.fields.begin()
      else if (kind === 'separate') began(state, state.fields.separate())
      else if (kind === 'end') ended(state, state.fields.end())
    },
  },
  'w:fldSimple': {
    open: (state, attributes) => {
      state.fields.begin()
      state.fields.code(attributes['w:instr'] ?? '')
      began(state, state.fields.separate())
    },
    close: (state) => void state.fields.end(),
  },
  'w:instrText': {
    open: (state) => (state.sink = (text) => state.fields.code(text)),
    close: closeSink,
  },
  'w:sdt': {
    open: (state) => state.controls.push({ isHidden: false, isContents: false }),
    close: (state) => state.controls.pop(),
  },
  'w:docPartGallery': {
    open: (state, attributes) => {
      const control = state.controls.at(-1)
      if (!control || !/^(?:table of contents|bibliographies)$/i.test(attributes['w:val'] ?? ''))
        return
      if (/^bib/i.test(attributes['w:val'] ?? '')) return
      control.isHidden = true
      control.isContents = true
      state.tellContents()
    },
  },
  'w:showingPlcHdr': {
    open: (state, attributes) => {
      const control = state.controls.at(-1)
      if (control) control.isHidden = isOn(attributes['w:val'])
    },
  },
}

/** The properties of paragraphs and runs, read where they stand. */
export function readProperties(
  state: TextState,
  name: string,
  attributes: Attributes,
  isParagraph: boolean,
): void {
  const { paragraph, run } = state
  if (isParagraph) {
    if (name === 'w:pStyle') paragraph.style = state.context.styles.paragraph(attributes['w:val'])
    else if (name === 'w:sectPr') paragraph.endsSection = true
    else if (name === 'w:type' && attributes['w:val'] === 'continuous')
      paragraph.endsSection = false
    else if (name === 'w:del' || name === 'w:moveFrom') paragraph.isJoined = true
    else readParagraphProperty(paragraph.own, name, attributes)
    return
  }
  if (name === 'w:rStyle') {
    run.style = attributes['w:val'] ?? ''
    return
  }
  if (!unseen.has(name)) run.written = run.written.with(name, attributes)
}

// Properties that a book does not show; most runs differ only in these.
const unseen = new Set([
  'w:szCs',
  'w:bCs',
  'w:iCs',
  'w:color',
  'w:kern',
  'w:spacing',
  'w:w',
  'w:noProof',
  'w:shd',
  'w:rtl',
  'w:cs',
])

function sinkText(state: TextState): void {
  state.sink = state.toText
}

function closeSink(state: TextState): void {
  state.sink = ignore
}

function ignore(): void {}

// The width of the paper, and what the margins take of it, in twentieths of a point.
function readPage(state: TextState, width: string | undefined, margins: number | undefined): void {
  if (width !== undefined) state.pageWidth = Number(width) / 20 || state.pageWidth
  else if (margins) state.pageWidth = Math.max(state.pageWidth - margins / 20, 72)
}

function addBreak(state: TextState): void {
  if (!state.isHidden) state.builder.run({ type: 'break' })
}

function addNote(state: TextState, kind: string, attributes: Attributes): void {
  state.run.isMark = isOn(attributes['w:customMarkFollows'] ?? '0')
  if (!state.isHidden) {
    state.builder.run({ type: 'note', id: `${kind}${attributes['w:id'] ?? ''}` })
  }
}

function began(state: TextState, meaning: FieldMeaning): void {
  if (meaning.isContents) state.tellContents()
  if (meaning.terms?.length) state.builder.run({ type: 'index', terms: meaning.terms })
}

function ended(state: TextState, meaning: FieldMeaning | undefined): void {
  if (meaning) began(state, meaning)
}
