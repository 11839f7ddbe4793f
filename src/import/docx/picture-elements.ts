import { isAbsoluteUnit, toPt } from '../../edition/length.ts'
import { absentPicture } from '../model/absent-picture.ts'
import type { ElementHandler } from './text-elements.ts'
import type { TextState } from './text-state.ts'

interface OpenDrawing {
  alt: string
  isDecorative: boolean
  /** In points. */
  width: number
}

/** The elements of pictures: drawings of today (ISO 29500-1, 20.4) and those of old (VML). */
export function pictureElements(): Readonly<Record<string, ElementHandler>> {
  let drawing: OpenDrawing = { alt: '', isDecorative: false, width: 0 }
  return {
    'w:drawing': { open: () => void (drawing = { alt: '', isDecorative: false, width: 0 }) },
    'w:pict': { open: () => void (drawing = { alt: '', isDecorative: false, width: 0 }) },
    'w:object': {
      open: (state) => {
        drawing = { alt: '', isDecorative: false, width: 0 }
        state.notice('lost', 'An object of another program is kept only as its picture.')
      },
    },
    // 12,700 units of DrawingML are a point (20.1.2.1).
    'wp:extent': { open: (_, { cx }) => void (drawing.width = (Number(cx) || 0) / 12_700) },
    'wp:docPr': {
      open: (_, { descr, title }) => {
        drawing.alt = (descr || title || '').trim()
      },
    },
    'adec:decorative': { open: (_, { val }) => void (drawing.isDecorative = val === '1') },
    'a:blip': {
      open: (state, attributes) => {
        addPicture(state, attributes['r:embed'] ?? attributes['r:link'], drawing)
      },
    },
    'v:shape': {
      open: (_, { style, alt }) => {
        const [, width = '', unit = 'pt'] = /width:([\d.]+)(pt|in|cm|mm)?/.exec(style ?? '') ?? []
        drawing.width = toPt(Number(width), isAbsoluteUnit(unit) ? unit : 'pt')
        if (alt) drawing.alt = alt.trim()
      },
    },
    'v:imagedata': {
      open: (state, attributes) => {
        drawing.alt ||= (attributes['o:title'] ?? '').trim()
        addPicture(state, attributes['r:id'] ?? attributes['r:href'], drawing)
      },
    },
    'v:textpath': { open: (state, { string }) => state.addText(string ?? '') },
    'c:chart': { open: (state) => lose(state, 'A chart') },
    'dgm:relIds': { open: (state) => lose(state, 'A diagram') },
    'w:control': { open: (state) => lose(state, 'A control of a form') },
  }
}

function addPicture(state: TextState, id: string | undefined, drawing: OpenDrawing): void {
  const relation = id === undefined ? undefined : state.context.relations.get(id)
  if (state.isHidden || !relation) return
  if (relation.isExternal) {
    const { kind, message } = absentPicture(relation.target)
    return state.notice(kind, message)
  }
  const { alt, isDecorative, width } = drawing
  state.builder.run({
    type: 'picture',
    picture: relation.target,
    alt,
    ...(isDecorative && { decorative: true as const }),
    ...(width > 0 && { width }),
  })
}

function lose(state: TextState, what: string): void {
  state.notice('lost', `${what} cannot be carried over: put a picture of it into images/.`)
}
