import type { FlatBlock, FlatDocument, FlatRun } from '../model/flat-document.ts'

/** Joins documents to one, in order: each begins a page. What they name gets names apart. */
export function joinDocuments(documents: readonly FlatDocument[]): FlatDocument {
  const [first, ...rest] = documents
  if (!first) throw new Error('internal: nothing to join')
  if (rest.length === 0) return first
  const apart = documents.map((document, index) => renamed(document, `${index}/`))
  return {
    properties: Object.assign({}, ...documents.map(({ properties }) => properties).reverse()),
    blocks: apart.flatMap(({ blocks }) => blocks),
    notes: new Map(apart.flatMap(({ notes }) => [...notes])),
    pictures: new Map(apart.flatMap(({ pictures }) => [...pictures])),
    textWidth: first.textWidth,
    notices: documents.flatMap(({ notices }) => notices),
  }
}

function renamed(document: FlatDocument, prefix: string): FlatDocument {
  const [first, ...rest] = document.blocks.map((block) => renamedBlock(block, prefix))
  const begun =
    first?.type === 'paragraph'
      ? { ...first, look: { ...first.look, breakBefore: 'section' as const } }
      : first
  return {
    ...document,
    blocks: begun ? [begun, ...rest] : [],
    notes: new Map(
      [...document.notes].map(([id, note]) => [
        prefix + id,
        { ...note, blocks: note.blocks.map((block) => renamedBlock(block, prefix)) },
      ]),
    ),
    pictures: new Map([...document.pictures].map(([id, picture]) => [prefix + id, picture])),
  }
}

function renamedBlock(block: FlatBlock, prefix: string): FlatBlock {
  if (block.type === 'paragraph') {
    return { ...block, runs: block.runs.map((run) => renamedRun(run, prefix)) }
  }
  const rows = block.rows.map((row) =>
    row.map(({ paragraphs }) => ({
      paragraphs: paragraphs.map((one) => ({
        ...one,
        runs: one.runs.map((run) => renamedRun(run, prefix)),
      })),
    })),
  )
  return { ...block, rows }
}

function renamedRun(run: FlatRun, prefix: string): FlatRun {
  switch (run.type) {
    case 'note':
      return { ...run, id: prefix + run.id }
    case 'picture':
      return { ...run, picture: prefix + run.picture }
    case 'anchor':
      return { ...run, name: prefix + run.name }
    case 'text': {
      const { link } = run.format
      if (!link?.startsWith('#')) return run
      return { ...run, format: { ...run.format, link: `#${prefix}${link.slice(1)}` } }
    }
    default:
      return run
  }
}
