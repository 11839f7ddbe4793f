import type { DiagnosticCode } from '../diagnostics/codes.ts'

/** Text that breaks a rule, and the same text corrected. */
export interface Example {
  /** The file that the text stands in. */
  readonly file: ExampleFile
  readonly wrong: string
  readonly right: string
}

/** The files of a book that an example may come from. */
export type ExampleFile = 'manuscript/01-the-harbour.md' | 'book.yaml' | 'theme.css'

/** An example of each rule that can be shown in a few lines of text. */
export const examples: Readonly<Partial<Record<DiagnosticCode, Example>>> = {
  'project/not-found': yaml(
    'contents: [01-the-harbor.md, 02-inland.md]',
    'contents: [01-the-harbour.md, 02-inland.md]',
  ),
  'project/file-unreadable': text('![The coast](../images)', '![The coast](../images/map.png)'),
  'project/file-not-listed': yaml(
    'contents: [01-the-harbour.md]',
    'contents: [01-the-harbour.md, 02-inland.md]',
  ),
  'project/author-assumed': yaml('# author: Ann Author', 'author: Ann Author'),
  'project/path-outside': text('![The coast](../../map.png)', '![The coast](../images/map.png)'),
  'yaml/syntax': yaml('subtitle: "A Novel', 'subtitle: "A Novel"'),
  'yaml/comment': yaml('subtitle: Room #5', 'subtitle: "Room #5"'),
  'yaml/unknown-key': yaml('pubisher: Lantern Press', 'publisher: Lantern Press'),
  'yaml/foreign-key': yaml('documentclass: book', '# documentclass: book'),
  'yaml/wrong-type': yaml('subtitle: [A, Novel]', 'subtitle: A Novel'),
  'yaml/bad-value': yaml('date: next spring', 'date: 2026-03'),
  'front-matter/not-yaml': text(
    "---js\n{ title: 'The Harbour' }\n---\n\nThe boats were in.",
    '---\ntitle: The Harbour\n---\n\nThe boats were in.',
  ),
  'front-matter/not-closed': text(
    '---\ntitle: The Harbour\n\nThe boats were in.',
    '---\ntitle: The Harbour\n---\n\nThe boats were in.',
  ),
  'front-matter/not-first': text(
    'The boats were in.\n\n---\nrole: chapter\n---\n\nMorning came.',
    'The boats were in.\n\n***\n\nMorning came.',
  ),
  'isbn/check-digit': yaml(
    'isbn: { ebook: 978-0-306-40615-6 }',
    'isbn: { ebook: 978-0-306-40615-7 }',
  ),
  'html/not-kept': text('<div>Dear Ann,</div>', '::: letter\nDear Ann,\n:::'),
  'markdown/not-closed': text(
    '```\nlet tide = 4\n\nThe boats were in.',
    '```\nlet tide = 4\n```\n\nThe boats were in.',
  ),
  'container/not-closed': text('::: letter\nDear Ann,', '::: letter\nDear Ann,\n:::'),
  'container/not-opened': text('Dear Ann,\n\n:::', '::: letter\nDear Ann,\n:::'),
  'attributes/malformed': text(
    '![The coast](../images/map.png){width=broad}',
    '![The coast](../images/map.png){width=80%}',
  ),
  'attributes/unknown-name': text('[NATO]{.smalcaps} met.', '[NATO]{.smallcaps} met.'),
  'markdown/foreign': text('{{< video tide.mp4 >}}', '![The tide](../images/map.png)'),
  'table/not-read': text(
    '+-----+-------+\n| Day | Low   |\n+=====+=======+\n| Thursday    |\n+-----+-------+',
    '| Day      | Low   |\n|----------|-------|\n| Thursday | 10.25 |',
  ),
  'table/extra-cell': text(
    '| Day | Low |\n|---|---|\n| Th | 10.25 | 2.4 |',
    '| Day | Low | Feet |\n|---|---|---|\n| Th | 10.25 | 2.4 |',
  ),
  'quotes/not-closed': text('"Come in, she said.', '"Come in," she said.'),
  'quotes/not-opened': text('Come in," she said.', '"Come in," she said.'),
  'form/guessed': text(
    'She sang:\n\nThe boat went out,\nAnd the lamp was bright,\nAnd nobody knew\nWho sailed that night.',
    '---\nform: prose\n---\n\nShe sang:\n\n::: verse\nThe boat went out,\nAnd the lamp was bright,\nAnd nobody knew\nWho sailed that night.\n:::',
  ),
  'text/split-word': text('The lamp was compel- ling.', 'The lamp was compelling.'),
  'scene-break/not-marked': text(
    'She slept at last.\n\n\n\nIn the morning it snowed.',
    'She slept at last.\n\n***\n\nIn the morning it snowed.',
  ),
  'ignore/unknown-code': text(
    '<!-- octavo-ignore quotes -->\n\n"And then',
    '<!-- octavo-ignore quotes/not-closed -->\n\n"And then',
  ),
  'id/duplicate': text(
    '## North {#coast}\n\nText.\n\n## South {#coast}\n\nText.',
    '## North {#north-coast}\n\nText.\n\n## South {#south-coast}\n\nText.',
  ),
  'link/target-not-found': text(
    'As was told in [the harbour](#the-habour).',
    'As was told in [the harbour](#the-harbour).',
  ),
  'link/outside-book': text(
    'The tides are in [a table](../tides.xlsx).',
    'The tides are in [a table](https://example.com/tides.xlsx).',
  ),
  'link/unsafe': text('[Press here](javascript:alert(1)).', '[Press here](https://example.com).'),
  'link/malformed': text('Go on [inland](02 in land.md).', 'Go on [inland](02-inland.md).'),
  'footnote/text-missing': text(
    'The *Anna*[^1] put to sea.',
    'The *Anna*[^1] put to sea.\n\n[^1]: A lugger of forty feet.',
  ),
  'footnote/not-referenced': text(
    'The *Anna* put to sea.\n\n[^1]: A lugger of forty feet.',
    'The *Anna*[^1] put to sea.\n\n[^1]: A lugger of forty feet.',
  ),
  'footnote/duplicate': text(
    'The *Anna*[^1] put to sea.\n\n[^1]: A lugger.\n\n[^1]: A smack.',
    'The *Anna*[^1] put to sea.\n\n[^1]: A lugger.',
  ),
  'image/not-found': text('![The coast](../images/mpa.png)', '![The coast](../images/map.png)'),
  'image/unreadable': text('![The coast](../images/broken.png)', '![The coast](../images/map.png)'),
  'image/remote': text(
    '![The coast](https://example.com/map.png)',
    '![The coast](../images/map.png)',
  ),
  'image/active-content': text(
    '![The tides](../images/animated.svg)',
    '![The tides](../images/plain.svg)',
  ),
  'image/drawn-in-pixels': text(
    '![The tides](../images/shadow.svg)',
    '![The tides](../images/plain.svg)',
  ),
  'image/no-description': text(
    '![](../images/map.png)',
    '![A map of the coast](../images/map.png)',
  ),
  'image/low-resolution': text(
    '![The coast](../images/thumbnail.png)',
    '![The coast](../images/map.png)',
  ),
  'accessibility/heading-order': text(
    '### The quay\n\nThe boats were in.',
    '## The quay\n\nThe boats were in.',
  ),
  'accessibility/table-header': text(
    '|  |  |\n| --- | --- |\n| Ostra | 4 m |',
    '| Port | Depth |\n| --- | --- |\n| Ostra | 4 m |',
  ),
  'accessibility/file-name-described': text(
    '![map.png](../images/map.png)',
    '![A map of the coast](../images/map.png)',
  ),
  'link/other-shop': text(
    'See [the sequel](https://www.amazon.com/dp/1).',
    'See [the sequel](https://example.com/sequel).',
  ),
  'accessibility/contrast': css('h1 { color: #ccc }', 'h1 { color: #595959 }'),
  'accessibility/title-assumed': yaml('# title: The Tale', 'title: The Tale'),
  'accessibility/language-assumed': yaml('# language: en', 'language: en'),
  'math/syntax': text('It is $x^{2$ at least.', 'It is $x^{2}$ at least.'),
  'section/no-title': text(
    '---\nnumber: false\n---\n\nThe boats were in.',
    '---\nnumber: false\ntitle: The Harbour\n---\n\nThe boats were in.',
  ),
  'section/duplicate-title': text(
    '# North\n\nText.\n\n# North\n\nText.',
    '# North\n\nText.\n\n# South\n\nText.',
  ),
  'series/no-other-books': yaml('also-by: true', '# also-by: true'),
  'theme/not-found': yaml('theme: clasic', 'theme: classic'),
  'theme/syntax': css('p { text-indent 1em }', 'p { text-indent: 1em }'),
  'theme/unknown-property': css('p { text-ident: 1em }', 'p { text-indent: 1em }'),
  'theme/unsupported': css('p { position: absolute }', 'p { margin-left: 2em }'),
  'theme/bad-value': css('p { text-indent: wide }', 'p { text-indent: 2em }'),
  'font/not-found': css('body { font-family: Georgia }', 'body { font-family: Literata }'),
  'font/unreadable': css(
    '@font-face { font-family: Mine; src: url(fonts/broken.ttf) }\nbody { font-family: Mine }',
    'body { font-family: Literata }',
  ),
  'font/missing-character': text('The tablet began with 𒀀.', 'The tablet began with a star.'),
  'language/unsupported': yaml('language: he', 'language: en'),
  'language/no-words': yaml('language: is', 'language: en'),
}

function text(wrong: string, right: string): Example {
  return { file: 'manuscript/01-the-harbour.md', wrong, right }
}

function yaml(wrong: string, right: string): Example {
  return { file: 'book.yaml', wrong, right }
}

function css(wrong: string, right: string): Example {
  return { file: 'theme.css', wrong, right }
}
