/**
 * Walks over the content of a page, as a printer's software does, and notes every mark with its
 * place, size and colors. In: bytes and resources that nobody vouches for; out: marks. It paints
 * nothing, and gives up when a page costs too much.
 */
import { dictOf, isKind, nameOf, numberOf, type PdfObject } from '../document/pdf-object.ts'
import { setColor, setNamedSpace, setPlainColor } from './color-operators.ts'
import { beginText, copyState, initialState } from './graphics-state.ts'
import { identity, compose, toMatrix, type Matrix } from '../../drawing/matrix.ts'
import { applyGraphicsState, paintImage, paintObject, paintShading } from './object-operators.ts'
import { addPoint, addRectangle, emptyPath } from './path.ts'
import { paintPath } from './path-operators.ts'
import { inlineImage, readOperations } from './read-operations.ts'
import { moveText, setFont, showText } from './text-operators.ts'
import { decodeWithin, type Walk, type WalkInside } from './walk.ts'

/** Walks over the content of a page; `walk` says where its marks go. */
export function walkContent(bytes: Uint8Array, walk: Walk): void {
  const { limits } = walk.page
  readOperations(bytes, (operator, operands) => {
    if (--limits.operations < 0) {
      limits.unread ??= 'it has too many objects'
      return false
    }
    operators[operator]?.(walk, operands)
    return true
  })
}

/** A walk that has not begun. */
export function beginWalk(
  parts: Pick<Walk, 'resources' | 'page' | 'pageMatrix'> & { readonly clip: Walk['state']['clip'] },
): Walk {
  return {
    state: initialState(parts.pageMatrix, parts.clip),
    saved: [],
    text: beginText(),
    path: emptyPath(),
    resources: parts.resources,
    depth: 0,
    pageMatrix: parts.pageMatrix,
    page: parts.page,
    walkInside,
  }
}

// Forms within forms; programs that export pages as forms of forms need five or six.
const deepest = 24

const walkInside: WalkInside = (outer, stream, inner) => {
  const page = inner.page ?? outer.page
  if (outer.depth >= deepest) {
    page.limits.unread ??= 'it has objects nested too deeply'
    return
  }
  const bytes = decodeWithin(stream, page.limits)
  if (!bytes) return
  walkContent(bytes, {
    ...outer,
    state: { ...copyState(outer.state), matrix: inner.matrix, clip: inner.clip },
    saved: [],
    text: beginText(),
    path: emptyPath(),
    resources: inner.resources,
    depth: outer.depth + 1,
    page,
  })
}

type Operation = (walk: Walk, operands: readonly PdfObject[]) => void

const number = (operands: readonly PdfObject[], index: number) => numberOf(operands[index]) ?? 0
const name = (operands: readonly PdfObject[], index = 0) => nameOf(operands[index]) ?? ''

// States saved within states; PDF allows 28.
const mostSaved = 256

// PDF 1.7, Annex A. What is not here leaves no mark.
const operators: Readonly<Record<string, Operation>> = {
  __proto__: null as never,

  q: (walk) => {
    if (walk.saved.length < mostSaved) walk.saved.push(copyState(walk.state))
  },
  Q: (walk) => {
    walk.state = walk.saved.pop() ?? walk.state
  },
  cm: (walk, operands) => {
    walk.state.matrix = compose(matrixOf(operands), walk.state.matrix)
  },
  w: (walk, operands) => {
    walk.state.lineWidth = number(operands, 0)
  },
  gs: (walk, operands) => {
    applyGraphicsState(walk, dictOf(walk.resources?.get('ExtGState'))?.get(name(operands)))
  },

  m: (walk, operands) =>
    addPoint(walk.path, walk.state.matrix, number(operands, 0), number(operands, 1)),
  l: (walk, operands) =>
    addPoint(walk.path, walk.state.matrix, number(operands, 0), number(operands, 1)),
  c: (walk, operands) => addCurve(walk, operands, [0, 2, 4]),
  v: (walk, operands) => addCurve(walk, operands, [0, 2]),
  y: (walk, operands) => addCurve(walk, operands, [0, 2]),
  re: (walk, operands) =>
    addRectangle(
      walk.path,
      walk.state.matrix,
      operands.map((one) => numberOf(one) ?? 0),
    ),
  S: (walk) => paintPath(walk, { stroke: true }),
  s: (walk) => paintPath(walk, { stroke: true }),
  f: (walk) => paintPath(walk, { fill: true }),
  F: (walk) => paintPath(walk, { fill: true }),
  'f*': (walk) => paintPath(walk, { fill: true }),
  B: (walk) => paintPath(walk, { fill: true, stroke: true }),
  'B*': (walk) => paintPath(walk, { fill: true, stroke: true }),
  b: (walk) => paintPath(walk, { fill: true, stroke: true }),
  'b*': (walk) => paintPath(walk, { fill: true, stroke: true }),
  n: (walk) => paintPath(walk, {}),
  W: (walk) => {
    walk.path.isClip = true
  },
  'W*': (walk) => {
    walk.path.isClip = true
  },

  g: (walk, operands) => setPlainColor(walk, 'fill', 'DeviceGray', operands),
  G: (walk, operands) => setPlainColor(walk, 'stroke', 'DeviceGray', operands),
  rg: (walk, operands) => setPlainColor(walk, 'fill', 'DeviceRGB', operands),
  RG: (walk, operands) => setPlainColor(walk, 'stroke', 'DeviceRGB', operands),
  k: (walk, operands) => setPlainColor(walk, 'fill', 'DeviceCMYK', operands),
  K: (walk, operands) => setPlainColor(walk, 'stroke', 'DeviceCMYK', operands),
  cs: (walk, operands) => setNamedSpace(walk, 'fill', operands[0]),
  CS: (walk, operands) => setNamedSpace(walk, 'stroke', operands[0]),
  sc: (walk, operands) => setColor(walk, 'fill', operands),
  SC: (walk, operands) => setColor(walk, 'stroke', operands),
  scn: (walk, operands) => setColor(walk, 'fill', operands),
  SCN: (walk, operands) => setColor(walk, 'stroke', operands),

  BT: (walk) => {
    walk.text = beginText()
  },
  Tf: (walk, operands) => setFont(walk, name(operands), number(operands, 1)),
  Tc: (walk, operands) => {
    walk.state.text.characterSpace = number(operands, 0)
  },
  Tw: (walk, operands) => {
    walk.state.text.wordSpace = number(operands, 0)
  },
  Tz: (walk, operands) => {
    walk.state.text.stretch = number(operands, 0) / 100
  },
  TL: (walk, operands) => {
    walk.state.text.leading = number(operands, 0)
  },
  Ts: (walk, operands) => {
    walk.state.text.rise = number(operands, 0)
  },
  Tr: (walk, operands) => {
    walk.state.text.mode = number(operands, 0)
  },
  Td: (walk, operands) => moveText(walk, number(operands, 0), number(operands, 1)),
  TD: (walk, operands) => {
    walk.state.text.leading = -number(operands, 1)
    moveText(walk, number(operands, 0), number(operands, 1))
  },
  Tm: (walk, operands) => {
    const matrix = matrixOf(operands)
    walk.text = { matrix, lineMatrix: matrix }
  },
  'T*': (walk) => moveText(walk, 0, -walk.state.text.leading),
  Tj: (walk, operands) => showText(walk, operands[0]),
  TJ: (walk, operands) => showText(walk, operands[0]),
  "'": (walk, operands) => {
    moveText(walk, 0, -walk.state.text.leading)
    showText(walk, operands[0])
  },
  '"': (walk, operands) => {
    walk.state.text.wordSpace = number(operands, 0)
    walk.state.text.characterSpace = number(operands, 1)
    moveText(walk, 0, -walk.state.text.leading)
    showText(walk, operands[2])
  },

  Do: (walk, operands) => paintObject(walk, name(operands)),
  sh: (walk, operands) => paintShading(walk, name(operands)),
  [inlineImage]: (walk, operands) => {
    const image = operands[0]
    if (isKind(image, 'dict')) paintImage(walk, image, undefined)
  },
  BDC: (walk, operands) => {
    if (name(operands) === 'OC') walk.page.features.add('layers')
  },
}

function addCurve(walk: Walk, operands: readonly PdfObject[], starts: readonly number[]): void {
  walk.path.isStraight = false
  for (const start of starts) {
    addPoint(walk.path, walk.state.matrix, number(operands, start), number(operands, start + 1))
  }
}

function matrixOf(operands: readonly PdfObject[]): Matrix {
  return toMatrix(operands.slice(0, 6).map((one) => numberOf(one) ?? 0)) ?? identity
}
