/** Something that an author can write, and what becomes of it. */
export interface MarkdownForm {
  readonly name: string
  readonly example: string
  readonly gives: string
  /** The type of the node that it becomes, as in `MdBlock` and `MdInline`. */
  readonly node: string
}

/** What Octavo reads beyond plain CommonMark. Each example is parsed in the tests. */
export const markdownForms: readonly MarkdownForm[] = [
  form(
    'quotation marks',
    '"It\'s," he said -- 3--4 pages …',
    'Typed quotes, hyphens and dots become those of the language.',
    'paragraph',
  ),
  form(
    'chapter',
    '# The Harbour',
    'A heading of the first level begins a chapter; a file may have several.',
    'heading',
  ),
  form(
    'heading',
    '## At Night {#night .quiet}',
    'A heading within a chapter, with an id and a class.',
    'heading',
  ),
  form(
    'scene break',
    '***',
    'A break between scenes, with the ornament of the theme.',
    'thematicBreak',
  ),
  form(
    'footnote',
    'Salt was dear.[^1]\n\n[^1]: In 1748.',
    'A note: at the foot of the page in print, a pop-up in the ebook.',
    'footnoteReference',
  ),
  form('inline note', 'Salt was dear.^[In 1748.]', 'The same, written in its place.', 'inlineNote'),
  form('span', 'the [RMS]{.smallcaps} Carpathia', 'Words with a class or a language.', 'span'),
  form(
    'cross reference',
    'see [](#night) on [](#night){.page}',
    'The label of the target ("Chapter 3"), and its page in print.',
    'link',
  ),
  form(
    'picture',
    '![The coast](map.png){width=80%}',
    'Alone in a paragraph, a figure with a caption.',
    'image',
  ),
  form(
    'table',
    '| Port | Tons |\n| --- | ---: |\n| Lund | 3 |\n\n: Trade by port',
    'A table; a line that begins with ": " is its caption.',
    'table',
  ),
  form(
    'line block',
    '| The tide comes in,\n|   the tide goes out.',
    'Verse: lines and indents are kept.',
    'verse',
  ),
  form(
    'container',
    '::: epigraph\nAll roads end at the sea.\n\n— Ann Author\n:::',
    'A letter, an epigraph, a note, verse … `octavo help containers` lists them.',
    'container',
  ),
  form('definition list', 'brine\n: salt water', 'Words and what they mean.', 'definitionList'),
  form('code', '```js\nlet tide = 1\n```', 'Code, with its parts told apart.', 'code'),
  form(
    'formula',
    'Let $x^2$ be.',
    'A formula; between $$ and $$ on lines of its own.',
    'inlineMath',
  ),
  form('index entry', '[salt]{.index} was dear', 'An entry of the index.', 'span'),
  form('superscript', 'the 3^rd^ of May', 'Raised letters.', 'superscript'),
  form('subscript', 'H~2~O', 'Lowered letters.', 'subscript'),
  form('deletion', 'It was ~~never~~ so.', 'Text that is struck out.', 'delete'),
  form('highlight', 'It was ==so==.', 'Text that is marked.', 'mark'),
  form(
    'comment',
    'It was so. <!-- check the year -->',
    'A comment is never in the book.',
    'paragraph',
  ),
  form(
    'date line',
    '::: letter\nLisbon, 3 May\n\nDear Ann,\n\nI am well.\n\nYours,\n\nBen\n:::',
    'A letter, with its parts recognized.',
    'container',
  ),
]

function form(name: string, example: string, gives: string, node: string): MarkdownForm {
  return { name, example, gives, node }
}
