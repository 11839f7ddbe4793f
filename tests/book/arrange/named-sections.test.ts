/** Headings, file names and folders that say what a section is, as people write them. */
import { describe, expect, test } from 'vitest'
import type { Section } from '../../../src/book/model/book.ts'
import { inlineText } from '../../../src/book/model/walk.ts'
import { build, metadata } from '../build.ts'

function outline(sections: readonly Section[]): readonly string[] {
  return sections.map(({ label, title, role, sections: inner }) => {
    const name = [label, inlineText(title)].filter((text) => text).join(' / ')
    const kind = role === 'chapter' ? '' : ` (${role})`
    return `${name}${kind}${inner.length === 0 ? '' : ` [${outline(inner).join(', ')}]`}`
  })
}

const cases: Readonly<
  Record<string, { files: Record<string, string>; outline: readonly string[]; language?: string }>
> = {
  'a label and a title on two headings, in bold, below a rule': {
    files: {
      '01.md': '***\n\n# **CAPÍTULO 1**\n\n# **O porto**\n\nTexto.\n',
      '02.md': '# **CAPÍTULO 2**\n\n# **O mar**\n\nTexto.\n',
    },
    outline: ['Capítulo 1 / O porto', 'Capítulo 2 / O mar'],
    language: 'pt-BR',
  },
  'a label, and a title on a smaller heading': {
    files: {
      '1.md': '# Chapter One\n\n## The Harbour\n\nText.\n',
      '2.md': '## CHAPTER II\n\n### Inland\n\nText.\n',
    },
    outline: ['Chapter One / The Harbour', 'Chapter II / Inland'],
  },
  'a label and a rule before the title': {
    files: {
      '1.md': '# 1\n\n---\n\n# The Harbour\n\nText.\n',
      '2.md': '# 2\n\n# Inland\n\nText.\n',
    },
    outline: ['1 / The Harbour', '2 / Inland'],
  },
  'labels without titles stay alone': {
    files: { '1.md': '# Chapter 1\n\nText.\n\n# Chapter 2\n\nText.\n' },
    outline: ['Chapter 1', 'Chapter 2'],
  },
  'sections of a chapter are no title': {
    files: {
      '1.md': '# Chapter 1\n\n## Morning\n\nText.\n\n## Evening\n\nText.\n',
      '2.md': '# Chapter 2\n\nText.\n',
    },
    outline: ['Chapter 1', 'Chapter 2'],
  },
  'titles below labels, though one chapter has sections too': {
    files: {
      '1.md': '# CHAPTER ONE\n\n## The Harbour\n\nText.\n',
      '2.md': '# CHAPTER TWO\n\n## Inland\n\nText.\n\n## Later\n\nText.\n',
    },
    outline: ['Chapter One / The Harbour', 'Chapter Two / Inland'],
  },
  'a label that is smaller than the title': {
    files: { '1.md': '## Chapter 1\n\n# The Harbour\n\nText.\n', '2.md': '# Inland\n\nText.\n' },
    outline: ['Chapter 1 / The Harbour', 'Chapter Two / Inland'],
  },
  'a label in bold type above the title': {
    files: {
      '1.md': '---\n\n**CHAPITRE 1**\n\n# Le port\n\nTexte.\n',
      '2.md': '**CHAPITRE 2**\n\n# La mer\n\nTexte.\n',
    },
    outline: ['Chapitre 1 / Le port', 'Chapitre 2 / La mer'],
    language: 'fr',
  },
  'labels in words of rank': {
    files: {
      '1.md': '# Erstes Kapitel\n\n### Der Hafen\n\nText.\n',
      '2.md': '# Zweites Kapitel\n\n### Das Meer\n\nText.\n',
      '3.md': '# Drittes Kapitel\n\nText.\n',
    },
    outline: ['Erstes Kapitel / Der Hafen', 'Zweites Kapitel / Das Meer', 'Drittes Kapitel'],
    language: 'de',
  },
  'the name of an epilogue, and its title below': {
    files: { '1.md': '# The Harbour\n\nText.\n\n# Epilogue\n\n# Home\n\nText.\n' },
    outline: ['The Harbour', 'Epilogue: Home (epilogue)'],
  },
  'parts with smaller headings for their chapters': {
    files: {
      'all.md':
        '# Part One\n\n## Harbour\n\nText.\n\n## Inland\n\nText.\n\n# Part Two\n\n## Home\n\nText.\n',
    },
    outline: [
      'Part One (part) [Chapter One / Harbour, Chapter Two / Inland]',
      'Part Two (part) [Chapter Three / Home]',
    ],
  },
  'text above chapters that the author numbers': {
    files: { 'all.md': 'For you.\n\n# 1\n\nText.\n\n# 2\n\nText.\n' },
    outline: ['', '1', '2'],
  },
  'about the author in other languages': {
    files: { 'a.md': '# Über die Autorin\n\nText.\n', 'b.md': '# Kapitel 1\n\nText.\n' },
    outline: ['Kapitel 1', 'Über die Autorin (about-the-author)'],
    language: 'de',
  },
  'a part before its chapters is not their title': {
    files: { '1.md': '# Part One\n\n# The Harbour\n\nText.\n\n# Inland\n\nText.\n' },
    outline: ['Part One (part) [Chapter One / The Harbour, Chapter Two / Inland]'],
  },
  'files without numbers, in the order of a book': {
    files: {
      'AboutTheAuthor.md': '# About the Author\n\nText.\n',
      'chapter-01.md': '# Chapter 1\n\nText.\n',
      'chapter-02.md': '# Chapter 2\n\nText.\n',
      'epilogue.md': '# Epilogue\n\nText.\n',
      'prologue.md': '# Prologue\n\nText.\n',
    },
    outline: [
      'Prologue (prologue)',
      'Chapter 1',
      'Chapter 2',
      'Epilogue (epilogue)',
      'About the Author (about-the-author)',
    ],
  },
  'files that only their headings name': {
    files: {
      'a-last-word.md': '# About the Author\n\nText.\n',
      'begin.md': '***\n\n# Prologue: The Sea\n\nText.\n',
      'c1.md': '# The Harbour\n\nText.\n',
      'c2.md': '# Inland\n\nText.\n',
      'data.md': '# Appendix A: Tides\n\nText.\n',
    },
    outline: [
      'Prologue: The Sea (prologue)',
      'Chapter One / The Harbour',
      'Chapter Two / Inland',
      'Appendix A / Tides (appendix)',
      'About the Author (about-the-author)',
    ],
  },
  'roles in one file, in the order of reading': {
    files: {
      'all.md':
        '# Prologue\n\nText.\n\n# The Harbour\n\nText.\n\n# Epilogue — Home\n\nText.\n\n# Appendix B\n\nText.\n\n# About the Author\n\nText.\n',
    },
    outline: [
      'Prologue (prologue)',
      'The Harbour',
      'Epilogue — Home (epilogue)',
      'Appendix B (appendix)',
      'About the Author (about-the-author)',
    ],
  },
  'a colon alone names no role': {
    files: { '1.md': '# Index: A Love Story\n\nText.\n', '2.md': '# Notes: From Home\n\nText.\n' },
    outline: ['Chapter One / Index: A Love Story', 'Chapter Two / Notes: From Home'],
  },
  'a folder with one file is a chapter': {
    files: {
      'array/README.md': '# Arrays\n\nText.\n',
      'class/_index.md': '# Classes\n\nText.\n',
      'epilogue/text.md': '# Home\n\nText.\n',
    },
    outline: ['Chapter One / Arrays', 'Chapter Two / Classes', 'Chapter Three / Home'],
  },
  'a folder that is called a part is one': {
    files: { 'part-one/1.md': '# A\n\nText.\n', 'part-two/2.md': '# B\n\nText.\n' },
    outline: ['Part I (part) [Chapter One / A]', 'Part II (part) [Chapter Two / B]'],
  },
  'a README in a folder of chapters is the text of the part': {
    files: {
      'coast/README.md': '# The Coast\n\nText.\n',
      'coast/1.md': '# A\n\nText.\n',
      'hills/index.md': '# The Hills\n\nText.\n',
      'hills/2.md': '# B\n\nText.\n',
    },
    outline: [
      'Part I / The Coast (part) [Chapter One / A]',
      'Part II / The Hills (part) [Chapter Two / B]',
    ],
  },
  'a file that is called a part is one': {
    files: {
      '01-part1.md': '# The Coast\n',
      '02.md': '# A\n\nText.\n',
      '03-part2.md': '# The Hills\n',
      '04.md': '# B\n\nText.\n',
    },
    outline: [
      'Part I / The Coast (part) [Chapter One / A]',
      'Part II / The Hills (part) [Chapter Two / B]',
    ],
  },
  'a title with chapters below it': {
    files: {
      'story.md':
        '# The Salt Road\n\n## Chapter 1: The Road\n\nText.\n\n## Chapter 2: The Hill\n\nText.\n',
    },
    outline: ['Chapter 1 / The Road', 'Chapter 2 / The Hill'],
  },
}

describe('sections', () => {
  test.each(Object.entries(cases))('%s', (_, { files, outline: expected, language = 'en' }) => {
    const { book } = build(files, { metadata: { ...metadata, language } })
    expect(outline(book.sections)).toEqual(expected)
  })
})
