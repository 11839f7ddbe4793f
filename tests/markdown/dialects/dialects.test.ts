/** What other tools write in Markdown: each construct is read as ours, or told. */
import { describe, expect, test } from 'vitest'
import type { MarkdownOptions } from '../../../src/markdown/markdown-options.ts'
import { outline, readMarkdown } from '../read-markdown.ts'

/** What the author is told: `left-out 3 shortcode: {{< x >}}`. */
function told(text: string, options: Partial<MarkdownOptions> = {}): readonly string[] {
  const { document } = readMarkdown(text, options)
  return document.foreign.map(
    ({ told: { one, fate }, span, text: typed }) =>
      `${fate} ${span.start.line} ${one}: ${typed.trim().split('\n', 1)[0]}`,
  )
}

describe('CriticMarkup', () => {
  test.each([
    ['a {++*b*++}c', 'paragraph: a emphasis(b)c', ['accepted 1 suggested change: {++*b*++}']],
    ['a {--b--}c', 'paragraph: a c', ['accepted 1 suggested change: {--b--}']],
    ['a {~~b~>d~~} c', 'paragraph: a d c', ['accepted 1 suggested change: {~~b~>d~~}']],
    ['a {==b==}{>>why?<<} c', 'paragraph: a b c', ['left-out 1 comment of an editor: {>>why?<<}']],
    ['{+ a +} {-b-} {a-}', 'paragraph: {+ a +} {-b-} {a-}', []],
  ])('is taken as accepted, and told: %j', (text, read, message) => {
    expect(outline(text)).toEqual([read])
    expect(told(text)).toEqual(message)
  })
})

describe('examples of pandoc', () => {
  const text =
    'As (@good) shows.\n\n(@) One.\n\nText.\n\n(@good) Two.\n\n```\n(@) code\n```\n\n' +
    '- See (@last) and (@none).\n\n(@good) Two.\n(@last) Three.\n'

  test('are counted on through the file, and called by their numbers', () => {
    expect(outline(text)).toEqual([
      'paragraph: As (2) shows.',
      'list from 1 tight: One.',
      'paragraph: Text.',
      'list from 2 tight: Two.',
      'code: "(@) code"',
      'list tight: See (3) and (@none).',
      'list from 2 tight: Two. | Three.',
    ])
  })
})

describe('is read as ours', () => {
  test.each([
    // HTML
    [
      '<figure>\n\n<img src="a.png" alt="a" />\n\n<figcaption>A map</figcaption>\n\n</figure>',
      ['paragraph: image{alt=a}(A map → a.png)'],
    ],
    ['<figure>\n\n> Yes.\n\n</figure>', ['blockquote: Yes.']],
    ['<pre><code class="language-c">a &lt; b\n\n  c</code></pre>', ['code: "a < b\\n\\n  c"']],
    [
      '<Listing number="1-2" caption=\'Say `"hi"`\'>\n\na\n\n</Listing>',
      ['paragraph: strong(Listing 1-2:) Say inlineCode("hi")', 'paragraph: a'],
    ],
    ['<blockquote><p>A</p><p>B</p></blockquote>', ['blockquote: A, B']],
    ['<ul><li>a</li><li>b</li></ul>', ['list tight: a | b']],
    ['<ol start="3"><li>a</li><li>b</li></ol>', ['list from 3 tight: a | b']],
    ['<h2 id="sea">The <i>sea</i></h2>', ['heading 2{#sea}: The <i>sea</i>']],
    ['<p style="text-align: right">At sea</p>', ['container right: At sea']],
    ['<aside>\n\nA.\n\n</aside>', ['container sidebar: A.']],
    [
      '<div class="warning">\n\nMind.\n\n</div>',
      ['container note{.warning}: strong(Warning), Mind.'],
    ],
    // Pictures
    ['![a](b.png =300x200)', ['paragraph: image{width=300px}(a → b.png)']],
    ['![a|300](b.png)', ['paragraph: image{width=300px}(a → b.png)']],
    ['![a](my map.png)', ['paragraph: image(a → my map.png)']],
    // Boxes of other tools
    [':::tip My title\n\nMind.\n\n:::', ['container note{.tip}: strong(My title), Mind.']],
    [':::danger[Mind]\nIt.\n:::', ['container note{.caution}: strong(Mind), It.']],
    ['```admonish warning "Mind"\nIt.\n```', ['container note{.warning}: strong(Mind), It.']],
    ['{: .warning }\nIt is high.', ['container note{.warning}: strong(Warning), It is high.']],
    ['{: .note-title }\n> Mind\n>\n> It is high.', ['container note: strong(Mind), It is high.']],
    ['::: {.callout-note}\n## Mind\nIt.\n:::', ['container note{}: strong(Mind), It.']],
    ['G> Plain.', ['container note: strong(Note), Plain.']],
    // Breaks between scenes and pages
    ...['\\#', '\\###', '\\-\\--', '**\\*\\*\\***', '*\\#*', '⁂', '• • •', '~', '#'].map(
      (mark): [string, string[]] => [
        `a\n\n${mark}\n\nb`,
        ['paragraph: a', 'thematicBreak', 'paragraph: b'],
      ],
    ),
    ...[
      '\\newpage{}',
      '<div style="page-break-after: always;"></div>',
      '<p class="pagebreak"></p>',
      '<mbp:pagebreak/>',
      '<!-- pagebreak -->',
      '::: pagebreak\n:::',
    ].map((mark): [string, string[]] => [mark, ['container page-break: ']]),
    // Formulas
    ['$`a^2`$', ['paragraph: inlineMath(a^2)']],
    ['x \\\\(a^2\\\\) y', ['paragraph: x inlineMath(a^2) y']],
    ['The \\[phasor\\~\\] object', ['paragraph: The [phasor~] object']],
    // Lists and tables
    ['• a\n• b', ['list tight: a | b']],
    ['| a | b |\n|---+---|\n| 1 | 2 |', ['table: a | b / 1 | 2']],
    // Leanpub
    ['a{i: "tar"}', ['paragraph: aspan{.index entry=tar}()']],
    ['{#sea}\n\nA.', ['paragraph: span{#sea}()A.']],
    // GitHub and Obsidian
    ['> [!NOTE]\n> Mind.', ['container note: strong(Note), Mind.']],
    ['> [!TIP]\n> - a\n> - b', ['container note{.tip}: strong(Tip), (list tight: a | b)']],
    [
      '> [!danger]- Mind the "step"\n> It is high.',
      ['container note{.caution}: strong(Mind the "step"), It is high.'],
    ],
    ['> [!abstract]\n> Short.', ['container note: strong(Abstract), Short.']],
    ['> [!quote] Ann\n> Yes.', ['blockquote: strong(Ann), Yes.']],
    ['> Said [!NOTE] he.', ['blockquote: Said [!NOTE] he.']],
    // Obsidian
    ['See [[Harbor]].', ['paragraph: See link(Harbor → Harbor).']],
    ['See [[b/Harbor#The Quay|it]].', ['paragraph: See link(it → b/Harbor#the-quay).']],
    ['See [[Harbor#The Quay]].', ['paragraph: See link(The Quay → Harbor#the-quay).']],
    ['See [[Harbor#^a1]].', ['paragraph: See link(Harbor → Harbor#^a1).']],
    ['![[map.png]]', ['paragraph: image( → map.png)']],
    ['![[map.png|300]]', ['paragraph: image{width=300px}( → map.png)']],
    ['a %%not this%% b', ['paragraph: a b']],
    ['%%\nnot\n\nthis\n%%\n\nb', ['paragraph: b']],
    ['The end. ^ref1', ['paragraph: The end.']],
    ['It was [[', ['paragraph: It was [[']],
    ['5%% or 6%', ['paragraph: 5%% or 6%']],
    // TeX
    ['a\n\n\\newpage\n\nb', ['paragraph: a', 'container page-break: ', 'paragraph: b']],
    ['\\clearpage', ['container page-break: ']],
    ['\\emph{a} \\textbf{b} \\textsc{c}', ['paragraph: emphasis(a) strong(b) span{.smallcaps}(c)']],
    ['a\\footnote{Not {so}.}', ['paragraph: ainlineNote(Not {so}.)']],
    [
      'See \\ref{fig:map}, \\pageref{x}.',
      ['paragraph: See link( → #fig:map), link{.page}( → #x).'],
    ],
    ['\\(x^2\\) and \\[y_1\\]', ['paragraph: inlineMath(x^2) and inlineMath(y_1)']],
    ['\\(so\\) he \\[said\\]', ['paragraph: (so) he [said]']],
    ['\\begin{center}\nFin\n\\end{center}', ['container {.center}: Fin']],
    ['\\begin{quote}\nYes.\n\\end{quote}', ['blockquote: Yes.']],
    ['\\begin{itemize}\n\\item a\n\\item b\n\\end{itemize}', ['list tight: a | b']],
    ['\\begin{equation}\nx = 1 \\label{a}\n\\end{equation}', ['math: "x = 1"']],
    [
      'a\n\n\\*\\*\\*\n\nb\n\n\\#\n\nc',
      ['paragraph: a', 'thematicBreak', 'paragraph: b', 'thematicBreak', 'paragraph: c'],
    ],
    ['\\*a\\*', ['paragraph: *a*']],
    ['C:\\notes\\ref', ['paragraph: C:\\notes\\ref']],
    // pandoc, Quarto and bookdown
    [
      '@fig:map, [@sec-one], \\@ref(tab:a)',
      ['paragraph: link( → #fig:map), link( → #sec-one), link( → #tab:a)'],
    ],
    ['ann@fig-tree.com', ['paragraph: link(ann@fig-tree.com → mailto:ann@fig-tree.com)']],
    ['::: {.callout-tip title="Try"}\nIt.\n:::', ['container note{.tip}: strong(Try), It.']],
    ['{{< pagebreak >}}', ['container page-break: ']],
    ['```rust,ignore\nfn a() {}\n```', ['code: "fn a() {}"']],
    // templates
    [
      '{{< figure src="a.png" caption="The map" alt="Map" >}}',
      ['paragraph: image{alt=Map}(The map → a.png)'],
    ],
    ['[it]({{< ref "b.md" >}})', ['paragraph: link(it → b.md)']],
    ['![m]({{ site.baseurl }}/a.png)', ['paragraph: image(m → /a.png)']],
    [
      '{% hint style="warning" %}\nMind.\n{% endhint %}',
      ['container note{.warning}: strong(Warning), Mind.'],
    ],
    [
      '{{% notice tip "So" %}}\nMind.\n{{% /notice %}}',
      ['container note{.tip}: strong(So), Mind.'],
    ],
    ['{% highlight ruby %}\na = 1\n{% endhighlight %}', ['code: "a = 1"']],
    ['{% tab title="One" %}\nText.\n{% endtab %}', ['paragraph: strong(One)', 'paragraph: Text.']],
    // Leanpub
    ['A> Beside\nA> it.', ['container sidebar: Beside it.']],
    ['W> Mind.', ['container note{.warning}: strong(Warning), Mind.']],
    ['C> Fin', ['container {.center}: Fin']],
    ['{pagebreak}', ['container page-break: ']],
    ['{width: 60%}\n![m](a.png)', ['paragraph: image{width=60%}(m → a.png)']],
    ['{id: quay}\n## The quay', ['heading 2{#quay}: The quay']],
    ['-# Part one', ['heading 1{role=part}: Part one']],
    ['{aside}\nBeside.\n{/aside}', ['container sidebar: Beside.']],
    // MkDocs
    [
      '!!! note "Mind"\n    Text.\n\n    More.\n\nb',
      ['container note: strong(Mind), Text., More.', 'paragraph: b'],
    ],
    ['=== "Tab"\n    Text.', ['paragraph: strong(Tab)', 'paragraph: Text.']],
    // HTML
    [
      '<details><summary>More</summary>\n\nText.\n\n</details>',
      ['paragraph: strong(More)', 'paragraph: Text.'],
    ],
    ['<div align="center">\n\n*Fin*\n\n</div>', ['container {.center}: emphasis(Fin)']],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>',
      ['table: a | b / 1 | 2|3'],
    ],
    [
      '<Listing number="1-1" file-name="a.rs" caption="Begin">\n\nText.\n\n</Listing>',
      ['paragraph: strong(Listing 1-1:) Begin', 'paragraph: inlineCode(a.rs)', 'paragraph: Text.'],
    ],
  ])('%j', (text, read) => {
    expect(outline(text)).toEqual(read)
    expect(told(text)).toEqual([])
  })

  test('with titles in the language of the book', () => {
    expect(outline('> [!WARNING]\n> Glatt.', { language: 'de' })).toEqual([
      'container note{.warning}: strong(Warnung), Glatt.',
    ])
  })
})

describe('is told', () => {
  test.each([
    ['As [@smith2020, p. 4] said.', 'as-typed 1 citation: [@smith2020, p. 4]'],
    ['As \\cite{smith} said.', 'as-typed 1 citation of TeX: \\cite{smith}'],
    ['a\n\n\\vspace{1cm}', 'left-out 3 command of TeX: \\vspace{1cm}'],
    [
      '\\begin{tikzpicture}\n\\draw;\n\\end{tikzpicture}',
      'as-typed 1 environment of TeX: \\begin{tikzpicture}',
    ],
    ['```{=latex}\n\\x\n```', 'left-out 1 block in another format: ```{=latex}'],
    ['{{< youtube x >}}', 'left-out 1 shortcode: {{< youtube x >}}'],
    ['By {{ book.author }}.', 'left-out 1 template value: {{ book.author }}'],
    ['{% include "a.html" %}', 'left-out 1 template tag: {% include "a.html" %}'],
    ['{: .wide}', 'left-out 1 attribute list of kramdown: {: .wide}'],
    ['[TOC]', 'left-out 1 list of contents: [TOC]'],
    ['* TOC\n{:toc}', 'left-out 1 list of contents: * TOC'],
    ['{mainmatter}', 'left-out 1 directive of Leanpub: {mainmatter}'],
    ['![[Another note]]', 'left-out 1 embedded note of Obsidian: ![[Another note]]'],
    ['```dataview\nLIST\n```', 'left-out 1 query of Obsidian: ```dataview'],
    ['```{r}\nplot(x)\n```', 'plain 1 piece of code that another tool runs: ```{r}'],
    [
      '```{r, echo=FALSE}\nplot(x)\n```',
      'left-out 1 piece of code that another tool runs: ```{r, echo=FALSE}',
    ],
    ['{{#include a.md}}', 'left-out 1 inclusion of a file: {{#include a.md}}'],
  ])('%j', (text, message) => {
    expect(told(text)).toEqual([message])
  })

  test('and what is printed as typed keeps its signs', () => {
    expect(outline('As [@smith_2020, p. 4] said.')).toEqual([
      'paragraph: As [@smith_2020, p. 4] said.',
    ])
  })
})

describe('files that are taken in', () => {
  const includes = new Map([
    ['b.md', '*One*\n\nTwo.'],
    ['code/a.rs', '// ANCHOR: main\nfn main() {}\n// ANCHOR_END: main\nfn other() {}\n'],
    ['self.md', 'Me.\n\n{{#include self.md}}'],
  ])

  test.each([
    ['{{#include b.md}}', ['paragraph: emphasis(One)', 'paragraph: Two.']],
    ['{{< include b.md >}}', ['paragraph: emphasis(One)', 'paragraph: Two.']],
    ['{{#include b.md:3}}', ['paragraph: Two.']],
    ['```rust\n{{#include code/a.rs:main}}\n```', ['code: "fn main() {}"']],
    ['```rust\n{{#rustdoc_include code/a.rs:4:4}}\n```', ['code: "fn other() {}"']],
    ['{{#include self.md}}', ['paragraph: Me.']],
  ])('%j', (text, read) => {
    expect(outline(text, { includes })).toEqual(read)
  })
})

describe('lists as in pandoc', () => {
  test.each([
    ['a. one\nb. two', 'list lower-alpha: one | two'],
    ['(1) one\n(2) two', 'list: one | two'],
    ['#. one\n#. two', 'list: one | two'],
    ['i) one\nii) two\niii) three', 'list lower-roman: one | two | three'],
    ['C. one\nD. two', 'list upper-alpha from 3: one | two'],
    ['(@) one\n(@good) two', 'list: one | two'],
    ['a. one\n   more\nb. two', 'list lower-alpha: one more | two'],
  ])('%j', (text, read) => {
    const [list] = readMarkdown(text).document.children
    if (list?.type !== 'list') throw new Error(`a ${list?.type}`)
    const [shown = ''] = outline(text)
    const from = list.start === 1 ? '' : ` from ${list.start}`
    const counted = list.numbering === undefined ? '' : ` ${list.numbering}`
    expect(`list${counted}${from}: ${shown.slice(shown.indexOf(': ') + 2)}`).toBe(read)
  })

  test.each([
    'A. Marsh came in.\nA. Vance went out.',
    'M. Dupont\nN. Marsh and I.\nM. again',
    '(a) He came.\n\n(b) He went.',
    'I. The harbor was still.',
    'Q. Did he?\nA. He did.',
    '#. one\nx. two',
    '(@) one\n(a) two\n#. three',
  ])('not %j', (text) => {
    const kinds = readMarkdown(text).document.children.map(({ type }) => type)
    expect(kinds.filter((type) => type === 'list')).toEqual([])
  })
})
