import type { Construct, Dialect } from './construct.ts'
import { breaks } from './breaks.ts'
import { critic } from './critic.ts'
import { drawnTables } from './drawn-tables.ts'
import { github } from './github.ts'
import { html } from './html.ts'
import { includes } from './include.ts'
import { kramdown } from './kramdown.ts'
import { leanpub } from './leanpub.ts'
import { mkdocs } from './mkdocs.ts'
import { obsidian } from './obsidian.ts'
import { pandoc } from './pandoc.ts'
import { bookdown } from './quarto.ts'
import { templates } from './templates.ts'
import { tex } from './tex.ts'

// Where two could read the same, the first does.
const dialects: readonly Dialect[] = [
  github,
  breaks,
  includes,
  templates,
  kramdown,
  leanpub,
  mkdocs,
  obsidian,
  pandoc,
  bookdown,
  critic,
  tex,
  drawnTables,
  html,
]

/** The constructs on lines of their own, by the character that each begins with. */
export const blockConstructs = byFirstCharacter(({ blocks = [] }) => blocks)

/** The constructs within text, by the character that each begins with. */
export const inlineConstructs = byFirstCharacter(({ inlines = [] }) => inlines)

function byFirstCharacter(
  constructsOf: (dialect: Dialect) => readonly Construct[],
): ReadonlyMap<string, readonly Construct[]> {
  const found = new Map<string, Construct[]>()
  for (const construct of dialects.flatMap(constructsOf)) {
    for (const character of construct.begins) {
      found.set(character, [...(found.get(character) ?? []), construct])
    }
  }
  return found
}
