/** The background of `@page` fills each page that the rule selects. */
import { expect, test } from 'vitest'
import { typesetFolder } from '../../support/typeset-folder.ts'

async function groundsOf(css: string) {
  const { pages } = await typesetFolder({
    'my.css': `@import "octavo:classic";\n${css}`,
    '1.md': `# One\n\n${'It was dark, and nobody came. '.repeat(60)}\n\n# Two\n\nNobody came.\n`,
  })
  return pages.map(({ items: [first], size }) => {
    if (first?.type !== 'rule' || first.origin.type !== 'artifact') return undefined
    if (first.origin.kind !== 'background' || first.origin.of !== undefined) return undefined
    expect(first).toMatchObject({ x: 0, y: 0, ...size })
    const { r, g, b } = first.color
    return [r, g, b].join(' ')
  })
}

test('a color fills every page, under all that is on it', async () => {
  const grounds = await groundsOf('@page { background: #eef }')
  expect(new Set(grounds)).toEqual(new Set(['238 238 255']))
})

test('the first page of a chapter may have another, and blank pages none', async () => {
  const css = '@page :first { background-color: #fdd } @page :blank { background: none }'
  const grounds = await groundsOf(`@page { background: #eef } ${css}`)
  expect(new Set(grounds)).toEqual(new Set(['238 238 255', '255 221 221', undefined]))
})

test('without it, the paper shows', async () => {
  expect(new Set(await groundsOf(''))).toEqual(new Set([undefined]))
})
