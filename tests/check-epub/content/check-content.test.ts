import { describe, expect, test } from 'vitest'
import { checkSvg, checkXhtml } from '../../../src/check-epub/content/check-content.ts'
import { readElements } from '../../../src/container/xml/read-elements.ts'
import { bodyFaults, headFaults } from './faults.ts'
import { validBodies, validHeads } from './valid.ts'

const page = (body: string, head = '<title>The Tale</title>') =>
  '<?xml version="1.0" encoding="utf-8"?>\n' +
  '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en">\n' +
  `<head>${head}</head>\n<body>\n${body}\n</body>\n</html>`

const faultsOf = (text: string) => checkXhtml(readElements(text))
const codesOf = (text: string) => [...new Set(faultsOf(text).map(({ code }) => code))]

describe('checkXhtml finds', () => {
  test.each(Object.entries(bodyFaults))('%s', (code, bodies) => {
    expect(bodies.filter((body) => !codesOf(page(body)).some((one) => one === code))).toEqual([])
  })

  test('faults of the head', () => {
    expect(
      headFaults.filter(([code, head]) => !codesOf(page('<p>a</p>', head)).includes(code)),
    ).toEqual([])
  })

  test('nothing else where one thing is wrong', () => {
    const several = Object.values(bodyFaults)
      .flat()
      .filter((body) => codesOf(page(body)).length > 1)
    // A part in the wrong place is often missing, or out of order, too.
    expect(several.length).toBeLessThan(12)
  })
})

describe('checkXhtml has nothing against', () => {
  test.each(validBodies.map((body) => [body] as const))('%s', (body) => {
    expect(faultsOf(page(body))).toEqual([])
  })

  test.each(validHeads.map((head) => [head] as const))('the head %s', (head) => {
    expect(faultsOf(page('<p>a</p>', head))).toEqual([])
  })

  test('prefixes that are declared', () => {
    const text = page('<section epub:type="z3998:letter"><p>a</p></section>').replace(
      ' lang=',
      ' epub:prefix="z3998: http://www.daisy.org/z3998/2012/vocab/structure/#" lang=',
    )
    expect(faultsOf(text)).toEqual([])
  })
})

describe('a message', () => {
  const told = (body: string) => {
    const [fault] = faultsOf(page(body))
    return [fault?.message, fault?.hint]
  }

  test.each([
    [
      '<p>a<div>b</div></p>',
      '<div> may not stand in <p>.',
      '<p> holds text and elements of a line, such as <span>',
    ],
    ['<ul>Ann<li>b</li></ul>', '<ul> may not hold text directly: "Ann".', 'put it into <li>'],
    [
      '<p><a href="b">a<a href="c">b</a></a></p>',
      '<a> may not stand inside another <a>.',
      'close the <a> first, or leave out one of the two',
    ],
    [
      '<table><tr><td valign="top">a</td></tr></table>',
      '<td> takes no attribute "valign".',
      'use CSS: vertical-align',
    ],
    ['<p clas="a">a</p>', '<p> takes no attribute "clas".', 'did you mean "class"?'],
    ['<p lang="en_US">a</p>', 'lang="en_US" is not a language tag.', 'write en-US (BCP 47)'],
    [
      '<table><tr><td colspan="0">a</td></tr></table>',
      'colspan="0" of <td> is not a whole number from 1 to 1000.',
      undefined,
    ],
    ['<center>a</center>', 'HTML has no <center> any more.', 'use CSS: text-align'],
    ['<P>a</P>', 'HTML has no <P>.', 'write <p>, in small letters'],
  ])('about %s says it plainly', (body, message, hint) => {
    expect(told(body)).toEqual([message, hint])
  })
})

describe('checkSvg', () => {
  const drawing = (inside: string) =>
    checkSvg(readElements(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`))

  test('knows what a drawing holds', () => {
    expect(drawing('<g><path d="M0 0h9"/></g>')).toEqual([])
    const body = '<body xmlns="http://www.w3.org/1999/xhtml"><p>a</p></body>'
    expect(drawing(`<foreignObject>${body}</foreignObject>`)).toEqual([])
    expect(drawing('<foo/>').map(({ code }) => code)).toEqual(['content/drawing'])
  })
})

describe('a hostile document', () => {
  const end = (text: string) => {
    const start = process.cpuUsage()
    const faults = faultsOf(text)
    const { user, system } = process.cpuUsage(start)
    return { count: faults.length, seconds: (user + system) / 1e6 }
  }

  test.each([
    ['nested deep', '<div>'.repeat(5_000) + '</div>'.repeat(5_000)],
    ['of links in links', '<a href="b">'.repeat(5_000) + '</a>'.repeat(5_000)],
    ['of many children', `<ul>${'<p>a</p>'.repeat(20_000)}</ul>`],
    ['of many groups', `<dl>${'<dt/><dd/>'.repeat(20_000)}<dt/></dl>`],
    [
      'of many attributes',
      `<p ${Array.from({ length: 5_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`,
    ],
    ['of one long value', `<p lang="${'a-'.repeat(100_000)}"/>`],
    ['of a long list of addresses', `<img alt="" src="a" srcset="${'a 1x, '.repeat(20_000)}"/>`],
    ['of a long duration', `<time datetime="${'1h '.repeat(40_000)}x">a</time>`],
    [
      'of long numbers',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${'1'.repeat(100_000)}x"/>`,
    ],
  ])('%s ends', (_, body) => {
    expect(end(page(body)).seconds).toBeLessThan(10)
  })
})
