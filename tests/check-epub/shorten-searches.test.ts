import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { alternativesOf, namesIn, shortenSearches } from '../../src/check-epub/shorten-searches.ts'

describe('the names that a search needs', () => {
  test.each<[string, string[][]]>([
    ['.//html:rp', [['rp']]],
    ['.//html:head/html:meta[@name]', [['name', 'head', 'meta']]],
    ['.//*[@epub:type]', [['type']]],
    ['.//math:*', [[]]],
    ['.//*[@onclick or @onload]', [[]]],
    ['.//html:a//html:input[not(@type)]', [['a', 'input']]],
    ['.//html:td[@headers] | .//html:th[@headers]', [['headers', 'td'], ['headers', 'th']]], // prettier-ignore
    ['count(.//html:p)', [[]]],
    ['.//html:p[html:q]/@id', [[]]],
  ])('%s', (xpath, needed) => {
    expect(alternativesOf(xpath)).toEqual(needed)
  })
})

describe('the names of a document', () => {
  test.each([
    ['<p><x:rp a="1" y:b = "2"/>', ['p', 'rp', 'a', 'b']],
    ["<!-- don't --><p title='a > b' rp=\"\"/>", ['p', 'title', 'rp']],
    ['<é:rp\nhref\n="x"/><q/>', ['rp', 'href', 'q']],
  ])('%s', (text, names) => {
    expect([...(namesIn(text) ?? [])]).toEqual(expect.arrayContaining(names))
  })

  test('are not known where an entity or a declaration can bring more', () => {
    expect(namesIn('<!DOCTYPE p [<!ENTITY e "<&#114;p/>">]><p>&e;</p>')).toBeUndefined()
    expect(namesIn('<!DOCTYPE p [<!ATTLIST p rp CDATA "1">]><p/>')).toBeUndefined()
  })

  test('take time in proportion to the text', () => {
    const start = performance.now()
    namesIn(`<p>${'a'.repeat(2e5)}${' '.repeat(2e5)}${'= '.repeat(1e5)}${'<'.repeat(1e5)}`)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

test('a search finds what it found before', () => {
  const text =
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:e="urn:e"><p id="a">x<b/></p><p e:type="t"/></html>'
  const searches = ['.//h:p', './/h:p[@id]', './/*[@e:type]', './/h:rp', './/h:p//h:b | .//h:rp']
  const prefixes = { h: 'http://www.w3.org/1999/xhtml', e: 'urn:e' }
  const answers = () => {
    const { root } = XmlDocument.fromString(text)
    const nameOf = (node: unknown) => (node as XmlElement | null)?.name
    return searches.map((xpath) => [
      root.find(xpath, prefixes).map(nameOf),
      nameOf(root.get(xpath, prefixes)),
    ])
  }
  const before = answers()
  expect(before.map(([found]) => found?.length)).toEqual([2, 1, 1, 0, 1])
  shortenSearches()
  shortenSearches()
  expect(answers()).toEqual(before)
})
