/**
 * The roles of contributors, in the words of book.yaml, with their MARC relator codes
 * (id.loc.gov/vocabulary/relators).
 */
export const relators = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  illustrator: 'ill',
  photographer: 'pht',
  introduction: 'aui',
  foreword: 'aui',
  afterword: 'aft',
  'cover-artist': 'cov',
  'cover-designer': 'cov',
  designer: 'bkd',
  compiler: 'com',
  adapter: 'adp',
  annotator: 'ann',
  narrator: 'nrt',
  contributor: 'ctb',
} as const satisfies Record<string, string>

/**
 * The MARC relator code of a role, given as a word or as the code itself; undefined when the role
 * is unknown.
 */
export function relatorCode(role: string): string | undefined {
  const word = role
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (Object.hasOwn(relators, word)) return relators[word as keyof typeof relators]
  return Object.values<string>(relators).includes(word) ? word : undefined
}
