import { describe, expect, it } from 'vitest'
import { bindEdition } from '../../../src/book/bind/bind-edition.ts'
import type { Section } from '../../../src/book/model/book.ts'
import type { Metadata } from '../../../src/book/model/metadata.ts'
import { inlineText, inlinesOf } from '../../../src/book/model/walk.ts'
import { defaultEditions, type Edition } from '../../../src/edition/edition.ts'
import { build, metadata } from '../build.ts'

const [ebook, print] = defaultEditions as readonly [Edition, Edition]
const chapters = { '1.md': '# A\n\nText.', '2.md': '# B\n\nText.' }

function lines(section: Section | undefined): readonly string[] {
  return (section?.blocks ?? []).flatMap((block) =>
    inlinesOf(block).map((line) => `${block.classes?.[0]}: ${inlineText(line)}`),
  )
}

function bound(
  files: Readonly<Record<string, string>>,
  edition: Edition,
  changes: Partial<Metadata> = {},
): readonly Section[] {
  const { book } = build(files, { metadata: { ...metadata, ...changes } })
  return bindEdition(book, edition).sections
}

describe('bindEdition', () => {
  it('makes what stands before the text, the half title for print only', () => {
    const roles = (edition: Edition) => bound(chapters, edition).map(({ role }) => role)
    expect(roles(ebook)).toEqual(['titlepage', 'copyright-page', 'toc', 'chapter', 'chapter'])
    expect(roles(print)).toEqual(['halftitlepage', ...roles(ebook)])
  })

  it('puts it among what is written in the order of the Chicago Manual', () => {
    const sections = bound(
      {
        '00-dedication.md': 'For Ann.',
        '00-preface.md': 'Text.',
        ...chapters,
        'epigraph.md': 'Salt.',
      },
      print,
    )
    expect(sections.map(({ role }) => role).slice(0, -2)).toEqual([
      'halftitlepage',
      'titlepage',
      'copyright-page',
      'dedication',
      'epigraph',
      'toc',
      'preface',
    ])
    expect(sections.slice(0, -2).every(({ matter }) => matter === 'frontmatter')).toBe(true)
  })

  it('makes nothing that the author wrote', () => {
    const sections = bound(
      { ...chapters, 'title-page.md': 'My own.', 'copyright.md': 'Mine.', 'contents.md': '' },
      ebook,
    )
    expect(sections.map(({ role, id }) => [role, id])).toEqual([
      ['titlepage', 'title-page'],
      ['copyright-page', 'copyright-page'],
      ['toc', 'contents'],
      ['chapter', 'a'],
      ['chapter', 'b'],
    ])
  })

  it('fills the title page', () => {
    const [titlePage] = bound(chapters, ebook, {
      subtitle: 'A Novel',
      publisher: 'Lantern Press',
      contributors: [
        { name: 'Mira Vance', sortAs: 'Vance, Mira', role: 'aut' },
        { name: 'Ann Oak', sortAs: 'Oak, Ann', role: 'trl' },
        { name: 'Ben Elm', sortAs: 'Elm, Ben', role: 'trl' },
        { name: 'Cy Ash', sortAs: 'Ash, Cy', role: 'ill' },
      ],
    })
    expect(lines(titlePage)).toEqual([
      'title: The Salt Road',
      'subtitle: A Novel',
      'author: Mira Vance',
      'contributor: Translated by Ann Oak and Ben Elm',
      'contributor: Illustrated by Cy Ash',
      'publisher: Lantern Press',
    ])
    expect(titlePage).toMatchObject({ headed: false, listed: false, id: 'title-page' })
  })

  it('fills the copyright page with what is known, for the edition and in its language', () => {
    const changes: Partial<Metadata> = {
      copyright: '© 2026 Mira Vance',
      rights: 'Alle Rechte vorbehalten.',
      publisher: 'Lantern Press',
      date: '2026-03',
      language: 'de',
      series: { name: 'Die Küste', number: 2 },
      isbn: { ebook: '9780306406157' },
    }
    const page = (edition: Edition) =>
      lines(bound(chapters, edition, changes).find(({ role }) => role === 'copyright-page'))
    expect(page(ebook)).toEqual([
      'title: The Salt Road',
      'series: Die Küste, Band 2',
      'copyright: © 2026 Mira Vance',
      'rights: Alle Rechte vorbehalten.',
      'publisher: Erschienen 2026 bei Lantern Press',
      'isbn: ISBN 978-0306406157',
    ])
    expect(page(print).some((line) => line.startsWith('isbn'))).toBe(false)
  })

  it('lists parts with their chapters, without notes and links of their titles', () => {
    const sections = bound(
      {
        '1.md': '# Prologue\n\nText.',
        'part/index.md': '# The *Coast*^[A note.] {.coast}\n',
        'part/1.md': '# [A](https://example.org)\n\nText.',
        'part/2.md': '# Hidden {.unlisted}\n\nText.',
        'part/3.md': '---\ntitle: B\nauthor: Ann Oak\n---\nText.',
      },
      ebook,
    )
    const contents = sections.find(({ role }) => role === 'toc')
    expect(contents?.title).toEqual([{ type: 'text', value: 'Contents' }])
    expect(contents?.blocks[0]).toMatchObject({
      type: 'contents',
      entries: [
        { target: 'prologue', title: [{ value: 'Prologue' }], entries: [] },
        {
          target: 'the-coast',
          label: 'Part I',
          title: [
            { type: 'text', value: 'The ' },
            { type: 'emphasis', children: [{ value: 'Coast' }] },
          ],
          entries: [
            { target: 'a', label: 'Chapter One', title: [{ type: 'text', value: 'A' }] },
            { target: 'b', label: 'Chapter Three', author: 'Ann Oak' },
          ],
        },
      ],
    })
  })

  it('lists no deeper than it is told', () => {
    const { book } = build(
      { 'part/1.md': '# A\n\nText.', '2.md': '# B\n\nText.' },
      { contentsDepth: 1 },
    )
    const contents = bindEdition(book, ebook).sections.find(({ role }) => role === 'toc')
    expect(contents?.blocks[0]).toMatchObject({
      entries: [
        { target: 'part-1', entries: [] },
        { target: 'b', entries: [] },
      ],
    })
  })

  it('makes no contents for a single chapter', () => {
    expect(bound({ '1.md': '# A\n\nText.' }, ebook).map(({ role }) => role)).not.toContain('toc')
  })

  it('tells about the author at the end when there is something to tell', () => {
    const about = 'Mira lives\nby the sea.\n\nShe writes.'
    const sections = bound(
      { ...chapters, '98-acknowledgments.md': 'Thanks.', '99-also-by.md': 'More.' },
      ebook,
      { contributors: [{ name: 'Mira Vance', sortAs: 'Vance, Mira', role: 'aut', about }] },
    )
    expect(sections.slice(-3).map(({ role }) => role)).toEqual([
      'acknowledgments',
      'about-the-author',
      'also-by',
    ])
    expect(lines(sections.at(-2))).toEqual(['about: Mira lives by the sea.', 'about: She writes.'])
    expect(sections.at(-2)?.title).toEqual([{ type: 'text', value: 'About the Author' }])
  })
})
