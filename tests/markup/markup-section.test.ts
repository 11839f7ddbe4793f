import { describe, expect, it } from 'vitest'
import { textContent } from '../../src/markup/tree/element.ts'
import { markupSection } from '../../src/markup/markup-section.ts'
import {
  book,
  chapter,
  metadata,
  note,
  noteMark,
  ol,
  p,
  part,
  section,
  ul,
  withNotes,
} from '../support/build.ts'
import { descendants, outline } from './outline.ts'

const empty = book()
const markup = (given: Parameters<typeof markupSection>[0]) => outline(markupSection(given, empty))

describe('markupSection', () => {
  it('makes a chapter a section with its role for both vocabularies, named by its heading', () => {
    expect(markup(chapter('One', p('It was dark.')))).toBe(
      '<section id="one" class="chapter bodymatter" epub:type="chapter" role="doc-chapter" aria-labelledby="one-heading">' +
        '<header><h1 id="one-heading">One</h1></header><p class="opening">It was dark.</p></section>',
    )
  })

  it('puts the label above the title, the subtitle and the author below it', () => {
    const given = { ...chapter('One'), label: 'Chapter One', subtitle: [...chapter('Sub').title] }
    expect(markup({ ...given, author: 'Ann' })).toContain(
      '<header><p class="label">Chapter One</p><h1 id="one-heading">One</h1>' +
        '<p class="subtitle" role="doc-subtitle">Sub</p><p class="author">Ann</p></header>',
    )
  })

  it('makes the label the heading of a chapter without a title', () => {
    expect(markup({ ...chapter(''), id: 'c1', label: 'Chapter One' })).toContain(
      '<header><h1 id="c1-heading" class="label">Chapter One</h1></header>',
    )
  })

  it('shows no heading for a dedication but tells its name', () => {
    const html = markup(section('dedication', 'Dedication', p('For A.')))
    expect(html).not.toContain('<header>')
    expect(html).toContain('role="doc-dedication" aria-label="Dedication"')
  })

  it('carries the text of the running head on the heading', () => {
    expect(markup({ ...chapter('One'), runningHead: 'Short' })).toContain(
      '<h1 id="one-heading" data-running-head="Short">',
    )
  })

  it('nests the chapters of a part', () => {
    expect(markup(part('I', chapter('One')))).toMatch(
      /<section id="i".*<section id="one".*<\/section><\/section>/,
    )
  })

  it('sets notes at the end of their section, each led by a number that leads back to its first mark', () => {
    const given = withNotes(
      chapter('One', p('Salt', noteMark('n1', 1), ' and', { ...noteMark('n1', 1), id: 'again' })),
      note('n1', 1, p('Sea salt.')),
    )
    const html = markup(given)
    expect(html).toContain(
      '<a id="n1-ref" class="noteref" href="#n1" epub:type="noteref" role="doc-noteref">1</a>',
    )
    expect(html).toMatch(
      /<aside id="n1" class="footnote" epub:type="footnote" role="doc-footnote"><p><a class="backlink" href="#n1-ref" epub:type="backlink" role="doc-backlink">1<\/a>\u00a0Sea salt\.<\/p><\/aside><\/section>$/,
    )
  })

  it('gives the number of a note a line of its own when the note begins with a list', () => {
    const given = withNotes(chapter('One', p('x', noteMark('n1', 1))), note('n1', 1, ul([p('a')])))
    expect(markup(given)).toMatch(/<aside[^>]*><p><a class="backlink".*<\/a>\u00a0<\/p><ul/)
  })

  it('makes the title page from the metadata when nothing is written for it', () => {
    const given = { ...book(), metadata: metadata({ subtitle: 'A Novel', publisher: 'Press' }) }
    expect(outline(markupSection(section('titlepage', ''), given))).toContain(
      '<h1 id="titlepage-heading" class="title">A Book</h1><p class="subtitle">A Novel</p>' +
        '<p class="author">Ann Author</p><p class="publisher">Press</p>',
    )
  })

  it('makes the title of a written title page its heading', () => {
    const written = section('titlepage', '', { ...p('My Book'), classes: ['title'] }, p('Me'))
    expect(markup(written)).toContain(
      '<h1 id="titlepage-heading" class="title">My Book</h1><p>Me</p>',
    )
  })

  it('names every element that holds text, each name once', () => {
    const given = chapter('One', p('a'), ul([p('b')], [p('c'), ol([p('d')])]))
    const named = descendants(markupSection(given, empty)).filter((one) => one.node !== undefined)
    const names = named.map((one) => one.node)
    expect(new Set(names).size).toBe(names.length)
    expect(named.map(textContent)).toEqual(['One', 'a', 'b', 'c', 'd'])
  })
})
