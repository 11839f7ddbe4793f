import { describe, expect, test } from 'vitest'
import { mdText } from '../../src/markdown/document/md-text.ts'
import { formatBlock, formatSpan, outline, readMarkdown } from './read-markdown.ts'

describe('blocks', () => {
  test('paragraphs end at blank lines, and line ends within them are spaces', () => {
    expect(outline('One\ntwo.\n\nThree.')).toEqual(['paragraph: One two.', 'paragraph: Three.'])
  })

  test('headings are marked by hashes or underlined', () => {
    const text = '# One\n\nTwo\n===\n\nThree\nlines\n---\n\n## Four ##'
    expect(outline(text)).toEqual([
      'heading 1: One',
      'heading 1: Two',
      'heading 2: Three lines',
      'heading 2: Four',
    ])
  })

  test('a rule on its own is a thematic break', () => {
    expect(outline('a\n\n***\n\nb\n\n* * *\n\nc\n\n---\n\nd')).toEqual([
      'paragraph: a',
      'thematicBreak',
      'paragraph: b',
      'thematicBreak',
      'paragraph: c',
      'thematicBreak',
      'paragraph: d',
    ])
  })

  test('lists are ordered or not, tight or loose, and nest', () => {
    expect(outline('- a\n- b\n  1. c\n')).toEqual(['list tight: a | b, (list from 1 tight: c)'])
    expect(outline('3. a\n\n4. b\n')).toEqual(['list from 3 loose: a | b'])
  })

  test('task lists know what is done', () => {
    expect(outline('- [x] done\n- [ ] *not*')).toEqual(['list tight: [x] done | [ ] emphasis(not)'])
    expect(outline('- [x] done\n\n- [ ] not')).toEqual(['list loose: [x] done | [ ] not'])
  })

  test('code keeps its lines, and its language and attributes', () => {
    expect(outline('```ts {#main .wide}\nlet a\n\n  b\n```')).toEqual([
      'code{#main .wide}: "let a\\n\\n  b"',
    ])
    const { document } = readMarkdown('``` {.python .numbered}\nx\n```')
    expect(document.children[0]).toMatchObject({ language: 'python' })
    expect(outline('``` {.python .numbered}\nx\n```')).toEqual(['code{.numbered}: "x"'])
    expect(outline('    let a\n      b')).toEqual(['code: "let a\\n  b"'])
  })

  test('links by reference find their definitions anywhere in the file', () => {
    expect(outline('[the sea][s] and [s]\n\n> [s]: a.md#b "Title"')).toEqual([
      'paragraph: link(the sea → a.md#b "Title") and link(s → a.md#b "Title")',
      'blockquote: ',
    ])
  })

  test('definition lists have terms on lines of their own', () => {
    const text =
      'Term *one*\n: First\n  goes on\n: Second\n\n    with a paragraph\n\nTerm two\n\n:   Third'
    expect(outline(text)).toEqual([
      'definitionList: Term emphasis(one) = First goes on ; Second, with a paragraph | Term two = Third',
    ])
  })

  test('terms follow one another without a blank line', () => {
    expect(outline('a\n: b\nc\n: d')).toEqual(['definitionList: a = b | c = d'])
  })

  test('the attribution under a quotation is a paragraph of its own', () => {
    expect(outline('> All is well.\n> — *Ann*')).toEqual([
      'blockquote: All is well., — emphasis(Ann)',
    ])
    expect(outline('> All is well.\n>\n> -- Ann')).toEqual(['blockquote: All is well., -- Ann'])
    expect(outline('> — One.\n> — Two.')).toEqual(['blockquote: — One. — Two.'])
  })
})

describe('a file', () => {
  test('counts its lines from the top, front matter included', () => {
    const { document } = readMarkdown('---\ntitle: One\n---\n\nText.\n')
    expect(document.frontMatter.title).toMatchObject([{ type: 'text', value: 'One' }])
    expect(document.children.map((block) => formatSpan(block.span))).toEqual(['5:1-5:6'])
  })

  test('is set in its own language', () => {
    const text = '---\nlanguage: de\n---\n\n"Gut."'
    expect(outline(text, { typography: true })).toEqual(['paragraph: „Gut.“'])
    expect(outline('"Good."', { typography: true })).toEqual(['paragraph: “Good.”'])
  })

  test('keeps quotes that were escaped as they are', () => {
    expect(outline('6\\" and "six"', { typography: true })).toEqual(['paragraph: 6" and “six”'])
    expect(outline('6&quot; and "six"', { typography: true })).toEqual(['paragraph: 6" and “six”'])
  })

  test('has characters that XML does not allow replaced', () => {
    expect(outline('a\u0000b\u000Cc &#7;')).toEqual(['paragraph: a\uFFFDb\uFFFDc \uFFFD'])
  })

  test('may be empty', () => {
    expect(readMarkdown('')).toMatchObject({
      document: { children: [], footnoteDefinitions: [] },
      diagnostics: [],
    })
    expect(outline('\n\n')).toEqual([])
  })
})

describe('the front matter of a document', () => {
  const read = (keys: string, options = {}) =>
    readMarkdown(`---\n${keys}\n---\nText.`, { typography: true, ...options })

  test('has its Markdown read, each value at its place', () => {
    const { title, subtitle, dateLine, epigraph } = read(
      'title: The *Sea*\nsubtitle: or `x`\ndate-line: "*May*"\nepigraph: "| a\\n| b"',
    ).document.frontMatter
    expect(title).toMatchObject([
      { type: 'text', value: 'The ' },
      { type: 'emphasis', span: { start: { line: 2, column: 8 } } },
    ])
    expect(subtitle).toMatchObject([{ type: 'text' }, { type: 'inlineCode', value: 'x' }])
    expect(dateLine).toMatchObject([{ type: 'emphasis' }])
    expect((epigraph ?? []).map(formatBlock)).toEqual(['verse: a / b'])
  })

  test('has the punctuation of the file', () => {
    const { title } = read('title: \'"Ja"\'\nlanguage: de').document.frontMatter
    expect(title).toMatchObject([{ value: '„Ja“' }])
  })

  test('keeps the values that are not Markdown as they are', () => {
    const { frontMatter } = read('author: "*Ann*"\nrunning-head: "*Sea*"').document
    expect(frontMatter).toMatchObject({ author: '*Ann*', runningHead: '*Sea*' })
  })
})

describe('the mark of an entry of the index', () => {
  const terms = (attributes: string) => {
    const [paragraph] = readMarkdown(`[salt]{.index ${attributes}}`).document.children
    const [span] = paragraph?.type === 'paragraph' ? paragraph.children : []
    return span?.type === 'span' ? span.terms?.map((term) => mdText(term)) : []
  }

  test('has the names in its attributes read, one for each level', () => {
    expect(terms('term="salt!*sea* salt"')).toEqual(['salt', 'sea salt'])
    expect(terms('entry="salt" sub="a!b"')).toEqual(['salt', 'a', 'b'])
    expect(terms('')).toBeUndefined()
  })
})
