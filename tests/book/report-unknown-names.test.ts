import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/book/model/book-settings.ts'
import { reportUnknownNames } from '../../src/book/report-unknown-names.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { namesInTheme } from '../../src/theme/names-in-theme.ts'
import { collect } from '../support/collect.ts'
import { themeOf } from '../theme/styled.ts'
import { metadata } from './build.ts'

/** What is told of one file, with its first hint. */
function toldOf(text: string, { file = '1.md', css = '' } = {}): readonly string[] {
  const { report, diagnostics } = collect()
  const settings = defaultSettings(metadata)
  const reading = { ...settings, language: 'en' }
  const document = parseMarkdown({ file: `manuscript/${file}`, text }, reading, () => {})
  reportUnknownNames([document], settings, namesInTheme(themeOf(css)), report)
  return diagnostics.map(({ message, hints }) => `${message} ${hints?.[0] ?? ''}`)
}

describe('a mistyped name', () => {
  it.each([
    ['::: verze\nA line.\n:::', '"::: verze"', 'verse'],
    ['::: leter\nDear you,\n:::', '"::: leter"', 'letter'],
    ['::: Verse\nA line.\n:::', '"::: Verse"', 'verse'],
    ['[salt]{.indx}', 'class "indx"', 'index'],
    ['[big]{.smalcaps}', 'class "smalcaps"', 'smallcaps'],
    ['[bon]{lnag=fr}', 'attribute "lnag"', 'lang='],
    ['![x](a.png){widht=50%}', 'attribute "widht"', 'width='],
    ['# One {.unumbered}', 'class "unumbered"', 'unnumbered'],
    ['# Thanks {role=acknowlegments}', 'role "acknowlegments"', 'acknowledgments'],
    ['Text.[^a]\n\n[^a]: A [word]{.smallcap}.', 'class "smallcap"', 'smallcaps'],
    ['- one\n\n  ::: sidbar\n  Text.\n  :::', '"::: sidbar"', 'sidebar'],
  ])('is told with the one that was meant: %j', (text, name, meant) => {
    const [told, ...others] = toldOf(text)
    expect(told).toContain(name)
    expect(told).toContain(`did you mean "${meant}"?`)
    expect(others).toEqual([])
  })

  it('of a file is meant when its heading says the same', () => {
    expect(toldOf('# Constants\n\nText.', { file: 'constants.md' })).toEqual([])
    expect(toldOf('---\ntitle: Comments\n---\nText.', { file: 'comments.md' })).toEqual([])
    expect(toldOf('# What stays\n\nText.', { file: 'constants.md' })).toHaveLength(1)
  })

  it('is told of a file that would become a chapter', () => {
    expect(toldOf('For you.', { file: '00-dedicaton.md' })).toEqual([
      '"00-dedicaton.md" becomes a chapter: its name is not quite "dedication". call the file "dedication", or write "role: chapter" at its top',
    ])
    expect(toldOf('---\nrole: chapter\n---\n\nA.', { file: 'epilouge.md' })).toEqual([])
  })
})

describe('a name of the author', () => {
  it.each([
    '::: recipe\nSalt.\n:::',
    '[a]{.red .big .telegram} [b]{#verze} [c]{data-depth=2}',
    '[a]{.note2 .line-3 .verse_1}',
    '[salt]{.index term="Salt" see-also="Sea" range=start} [x]{lang=fr}',
    '::: note\nText.\n:::\n\n::: epigraph\nText.\n:::',
  ])('is left alone when it is like no other, or one of a series: %j', (text) => {
    expect(toldOf(text)).toEqual([])
  })

  it('may be like another when the theme has it', () => {
    const css = '.verze { color: red } p[class~="indx"] { margin: 0 }'
    expect(toldOf('::: verze\nA [b]{.indx} line.\n:::', { css })).toEqual([])
  })

  it.each([
    '02-party.md',
    '03-the-epilogue-of-sorts.md',
    'noted.md',
    '04-forwards.md',
    'x/index.md',
  ])('may be that of a file: %s', (file) => {
    expect(toldOf('# A\n\nText.', { file })).toEqual([])
  })
})
