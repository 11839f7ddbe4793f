import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * Makes a title from the name of a folder or file: "The Salt Road" for `the-salt-road` or
 * `02_the_salt_road`.
 */
export function titleFromName(name: string): string {
  const words = name
    .replace(/^\d+[\s._-]+/, '')
    .split(/[\s._-]+/)
    .filter((word) => word !== '')
  const title = words
    .map((word, i) =>
      i > 0 && smallWords.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
  return title || basename(name) || 'Untitled'
}

// The Chicago Manual of Style, 8.159: articles, short prepositions and conjunctions are not
// capitalized in titles.
const smallWords = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|the|to|with)$/

/**
 * The name that git signs commits with, from the user's own settings; "Unknown" when there is none.
 */
export function authorFromGit(environment: Readonly<Record<string, string | undefined>>): string {
  const home = environment['HOME'] ?? homedir()
  const files = environment['GIT_CONFIG_GLOBAL']
    ? [environment['GIT_CONFIG_GLOBAL']]
    : [
        join(home, '.gitconfig'),
        join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'git', 'config'),
      ]
  for (const file of files) {
    const name = userName(file)
    if (name) return name
  }
  return 'Unknown'
}

// We do not run git: it would read the settings of the book folder, and might run what they say.
function userName(file: string): string | undefined {
  let inUser = false
  try {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const section = /^\s*\[\s*([^\]\s]+)/.exec(line)
      if (section) inUser = section[1]?.toLowerCase() === 'user'
      const name = inUser && /^\s*name\s*=\s*(.*?)\s*$/i.exec(line)?.[1]
      if (name) return name.replace(/^"(.*)"$/, '$1')
    }
  } catch {
    // Without settings there is no name.
  }
  return undefined
}
