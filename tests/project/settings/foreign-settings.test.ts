/** What pandoc and other tools say of a book in their own keys. */
import { expect, test } from 'vitest'
import { parseSettings } from '../../../src/project/settings/parse-settings.ts'
import { collect } from '../../support/collect.ts'

function read(text: string) {
  const { report, diagnostics } = collect()
  const defaults = { title: 'Untitled', author: 'Unknown' }
  const { settings } = parseSettings({ file: 'book.yaml', text }, defaults, report)
  const { title, subtitle, contributors, language, description, cover, subjects, date } =
    settings.metadata
  const names = contributors.map(({ name }) => name)
  return {
    metadata: {
      title,
      ...(subtitle && { subtitle }),
      names,
      language,
      description,
      cover,
      subjects,
      date,
    },
    told: diagnostics.map(({ message }) => message),
  }
}

test('have their meaning', () => {
  const { metadata, told } = read(
    [
      'title:\n- { type: subtitle, text: A Novel }\n- { type: main, text: The Quay }',
      'author:\n- { name: Ann Marsh, affiliation: Harbor College }\n- { role: author, text: Jo Vance }',
      'lang: en-GB\nabstract: Of boats.\ncover-image: a.png\nkeywords: [boats]',
      'date: 2026-03-01T10:00:00Z',
    ].join('\n'),
  )
  expect(metadata).toEqual({
    title: 'The Quay',
    subtitle: 'A Novel',
    names: ['Ann Marsh', 'Jo Vance'],
    language: 'en-GB',
    description: 'Of boats.',
    cover: 'a.png',
    subjects: ['boats'],
    date: '2026-03-01',
  })
  expect(told).toEqual([])
})

test('count less than ours', () => {
  expect(read('lang: de\nlanguage: fr').metadata.language).toBe('fr')
})

test('of other tools alone are told in one message', () => {
  expect(read('title: A\ndocumentclass: book\ntoc: true\nfontsize: 11pt').told).toEqual([
    'Keys of other tools have no effect in book.yaml: documentclass, toc, fontsize.',
  ])
})

test('that nobody has are unknown', () => {
  expect(read('titel: A').told).toEqual([expect.stringContaining('titel')])
})
