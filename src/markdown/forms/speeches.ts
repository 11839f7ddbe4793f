import type { MdBlock, MdInline, MdParagraph, MdVerseLine } from '../document/document.ts'

/**
 * Finds the speeches and stage directions of a play or a dialogue. A paragraph that begins with a
 * name in bold is a speech. A paragraph that is all emphasis is a stage direction. Any other
 * paragraph continues the speech before it. A speech with hard breaks is in verse.
 *
 *     **Ann.** Who is there?            *Enter a stranger, wet through.*
 *
 *     **Ben**                           **Ann.** *(aside)* I know him.
 *     Nobody you know.
 */
export function readSpeeches(blocks: readonly MdBlock[]): readonly MdBlock[] {
  let speaks = false
  return blocks.map((block) => {
    if (block.type === 'heading') speaks = false
    if (block.type !== 'paragraph') return block
    if (isDirection(block)) return withClass(block, 'stage-direction')
    const children = withSpeaker(block.children)
    if (!children && !speaks) return block
    speaks = true
    if (children) return asSpeech(block, children)
    return withClass(asSpeech(block, block.children), 'continued')
  })
}

function isDirection({ children }: MdParagraph): boolean {
  const said = children.filter((child) => child.type !== 'text' || /[^\s[\]().]/.test(child.value))
  return said.length > 0 && said.every(({ type }) => type === 'emphasis' || type === 'break')
}

// Turns the name at the start of a speech into a span; undefined when there is no name.
function withSpeaker(children: readonly MdInline[]): readonly MdInline[] | undefined {
  const [name, ...rest] = children
  if (name?.type !== 'strong' || rest.length === 0) return undefined
  const [first, ...others] = rest
  const isAlone = first?.type === 'break'
  const speech = isAlone ? others : rest
  const speaker = {
    ...name,
    type: 'span' as const,
    attributes: { classes: ['speaker'], pairs: {} },
  }
  const isSpaced = speech[0]?.type === 'text' && /^\s/.test(speech[0].value)
  const space: MdInline = { type: 'text', span: name.span, value: ' ' }
  return [speaker, ...(isSpaced ? [] : [space]), ...speech]
}

function asSpeech(block: MdParagraph, children: readonly MdInline[]): MdBlock {
  if (!children.some(({ type }) => type === 'break')) {
    return withClass({ ...block, children }, 'speech')
  }
  const lines: MdVerseLine[] = []
  let line: MdInline[] = []
  const end = () => {
    if (line.length > 0) lines.push({ indent: 0, children: line })
    line = []
  }
  for (const child of children) {
    if (child.type === 'break') end()
    else line.push(child)
  }
  end()
  return withClass({ type: 'verse', span: block.span, stanzas: [lines] }, 'speech')
}

function withClass<T extends MdBlock>(block: T, name: string): T {
  const { classes = [], pairs = {}, ...rest } = block.attributes ?? {}
  return { ...block, attributes: { ...rest, classes: [name, ...classes], pairs } }
}
