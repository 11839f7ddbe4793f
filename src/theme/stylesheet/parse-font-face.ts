import type { Atrule } from 'css-tree'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { convertValue } from '../css/convert-value.ts'
import { replaceFiles } from '../css/replace-files.ts'
import { substituteVariables } from '../css/substitute-variables.ts'
import { keywordOf, type CssValue } from '../css/css-value.ts'
import { spanOf, type SheetContext } from './parse-declarations.ts'
import type { FontFace } from '../css/stylesheet.ts'

/** Reads `@font-face`: one file of a family. Only the first file is used. Custom
 * properties of `:root` in the same stylesheet may stand in it. */
export function parseFontFace(
  node: Atrule,
  { file, variables, report }: SheetContext,
): readonly FontFace[] {
  const descriptors = new Map<string, CssValue>()
  for (const child of node.block?.children.toArray() ?? []) {
    if (child.type !== 'Declaration') continue
    const value = convertValue(child.value)
    descriptors.set(child.property, substituteVariables(value, variables) ?? value)
  }
  const family = familyOf(descriptors.get('font-family') ?? [])
  const path = fontIn(descriptors.get('src') ?? [])
  if (family === undefined || path === undefined) {
    const hints = ['It needs a font-family and a src: url("fonts/name.ttf").']
    const message = 'This @font-face lacks a family or a file.'
    report(diagnostic('theme/bad-value', message, { span: spanOf(node, file), hints }))
    return []
  }
  const style = keywordOf(descriptors.get('font-style') ?? []) === 'italic' ? 'italic' : 'normal'
  const weight = weightOf(descriptors.get('font-weight') ?? [])
  return [{ family, style, weight, path, from: file, span: spanOf(node, file) }]
}

function fontIn(value: CssValue): string | undefined {
  const paths: string[] = []
  replaceFiles(value, (url) => {
    paths.push(url)
    return undefined
  })
  return paths[0]
}

function familyOf(value: CssValue): string | undefined {
  const [first] = value
  if (first?.type === 'string') return first.value
  const words = value.map((part) => (part.type === 'ident' ? part.name : ''))
  return words.length > 0 ? words.join(' ') : undefined
}

function weightOf(value: CssValue): number {
  const [first] = value
  if (first?.type === 'number') return first.value
  return keywordOf(value) === 'bold' ? 700 : 400
}
