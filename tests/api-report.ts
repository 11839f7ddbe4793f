import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** What the public API exports, as written in the source: a signature for each function, and each type whole. */
export function apiReport(): string {
  const index = readFileSync(join(source, 'index.ts'), 'utf8')
  const statements = [...index.matchAll(/^export (type )?\{([^}]*)\} from '([^']+)'/gm)]
  const declarations = statements.flatMap(([, , names = '', from = '']) => {
    const text = readFileSync(join(source, from), 'utf8')
    return names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => ({ name, text: declarationOf(name, text, join(dirname(from), name)) }))
  })
  return `${declarations
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ text }) => text)
    .join('\n\n')}\n`
}

function declarationOf(name: string, text: string, place: string): string {
  const plain = text.replace(/\/\*\*[^]*?\*\//g, '').replace(/^ *\/\/.*\n/gm, '')
  const functions = [
    ...plain.matchAll(
      new RegExp(`^export (?:async )?function ${name}\\b[^]*?(?= \\{\\n|\\n(?=export |$))`, 'gm'),
    ),
  ].map(([signature]) => signature)
  // Of an overloaded function, the last signature is that of its body.
  const callable = functions.length > 1 ? functions.slice(0, -1) : functions
  const type = new RegExp(
    `^export (?:interface ${name}\\b[^]*?^\\}|type ${name}\\b[^]*?(?=\\n\\n|$(?![^])))`,
    'm',
  )
  const found = callable.length > 0 ? callable.join('\n') : type.exec(plain)?.[0]
  const passedOn = new RegExp(`^import (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`, 'm')
  const [, from] = (found === undefined && passedOn.exec(plain)) || []
  if (from !== undefined) {
    const file = join(dirname(place), from)
    return declarationOf(name, readFileSync(join(source, file), 'utf8'), join(dirname(file), name))
  }
  if (found === undefined) throw new Error(`no declaration: ${place}`)
  return found.replace(/\n\s*\n/g, '\n').trimEnd()
}
