import type { MdBlock } from '../../markdown/document/document.ts'
import type { PictureRun } from '../model/flat-document.ts'
import { attributes, makeInlines, pictureUrl, widthOf } from './make-inlines.ts'
import { nowhere } from './nowhere.ts'
import type { Line } from '../evidence/read-line.ts'
import type { StructureContext } from './structure-context.ts'

/** Whether a line holds only pictures. */
export function isPictureLine({ runs, text }: Line): boolean {
  return text.trim() === '' && runs.some(({ type }) => type === 'picture')
}

/** Makes a figure of a line with one picture; several pictures stand in a paragraph. */
export function makeFigure(
  line: Line,
  options: { readonly noteLabel: (id: string) => string | undefined },
  context: StructureContext,
): MdBlock {
  const pictures = line.runs.filter((run): run is PictureRun => run.type === 'picture')
  const [only] = pictures
  const url = only && pictures.length === 1 ? pictureUrl(only, context) : undefined
  if (!only || url === undefined) {
    const children = makeInlines(line.runs, { ...options, text: line.text }, context)
    return { type: 'paragraph', span: nowhere, children }
  }
  const others = line.runs.filter((run) => run !== only && run.type !== 'break')
  const rest = makeInlines(others, { ...options, text: only.alt }, context)
  const width = widthOf(only, context)
  const alt = only.alt.replace(/\s+/g, ' ')
  const pairs = {
    ...(width !== undefined && { width }),
    ...((alt !== '' || only.decorative) && { alt }),
  }
  const image = {
    type: 'image',
    span: nowhere,
    url,
    children: [],
    ...(Object.keys(pairs).length > 0 && { attributes: attributes([], pairs) }),
  } as const
  return { type: 'paragraph', span: nowhere, children: [image, ...rest] }
}
