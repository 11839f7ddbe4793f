import { expect, it } from 'vitest'
import { type References, serializeXhtml } from '../../../src/epub/elements/serialize-xhtml.ts'
import { makeElement, makeText } from '../../../src/markup/tree/make-element.ts'

const asWritten: References = {
  link: (href) => href,
  image: (name) => name,
  id: (id) => id,
  idList: (ids) => ids,
}

it('escapes text and attributes, and writes the no-break space as a number', () => {
  const p = makeElement('p', { attributes: { title: '"<&>"\n\u00a0' } }, [makeText('<&>"\u00a0')])
  expect(serializeXhtml(p, asWritten)).toBe(
    '<p title="&quot;&lt;&amp;&gt;&quot;&#10;&#160;">&lt;&amp;&gt;"&#160;</p>',
  )
})

it('leaves out characters that XML forbids', () => {
  const p = makeElement('p', { id: 'a\u0001' }, [makeText('bell\u0007 and\ufffe tab\t')])
  expect(serializeXhtml(p, asWritten)).toBe('<p id="a">bell and tab\t</p>')
})

it('closes void elements and no others in the tag', () => {
  const p = makeElement('p', {}, [makeElement('br', {}, []), makeElement('span', {}, [])])
  expect(serializeXhtml(p, asWritten)).toBe('<p><br/><span></span></p>')
})

it('says the language in HTML and in XML', () => {
  const q = makeElement('q', { attributes: { lang: 'fr' } }, [])
  expect(serializeXhtml(q, asWritten)).toBe('<q lang="fr" xml:lang="fr"></q>')
})

it('drops handlers, data attributes and empty attributes, but keeps an empty alt', () => {
  const attributes = { src: 'a.png', alt: '', title: '', onclick: 'x()', 'data-x': '1', 'b"c': '2' }
  const img = makeElement('img', { attributes }, [])
  expect(serializeXhtml(img, asWritten)).toBe('<img src="a.png" alt=""/>')
})

it('writes the description in place of an image that the book does not have', () => {
  const img = makeElement('img', { attributes: { src: 'gone.png', alt: 'A <map>' } }, [])
  expect(serializeXhtml(img, { ...asWritten, image: () => undefined })).toBe('A &lt;map&gt;')
})

it('keeps the text of a link that leads nowhere', () => {
  const a = makeElement('a', { attributes: { href: '#gone' } }, [makeText('there')])
  expect(serializeXhtml(a, { ...asWritten, link: () => undefined })).toBe('<a>there</a>')
})

it('declares the namespaces of drawings and formulas where they begin', () => {
  const math = makeElement('math', {}, [makeElement('mi', {}, [makeText('x')])])
  expect(serializeXhtml(math, asWritten)).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
  )
})

it('puts line ends between blocks and never into text', () => {
  const section = makeElement('section', {}, [
    makeElement('p', {}, [makeElement('em', {}, [makeText('a')]), makeElement('b', {}, [])]),
    makeElement('hr', {}, []),
  ])
  expect(serializeXhtml(section, asWritten)).toBe(
    '<section>\n<p><em>a</em><b></b></p>\n<hr/>\n</section>',
  )
})
