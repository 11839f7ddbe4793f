import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const scriptFor = async (shell: string) => (await octavo('.', ['completions', shell])).out

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

describe.skipIf(!has('bash'))('in bash', () => {
  const complete = async (...words: string[]) => {
    const script = await scriptFor('bash')
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const run = `${script}\nCOMP_WORDS=(octavo ${quoted})\nCOMP_CWORD=${words.length}\n_octavo\nprintf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', run], { encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.trim().split('\n').filter(Boolean)
  }

  test('commands are completed', async () => {
    expect(await complete('b')).toEqual(['build'])
    expect(await complete('')).toContain('help')
  })

  test('options of a command are completed, and the words that they take', async () => {
    expect(await complete('build', '--ed')).toEqual(['--edition'])
    expect(await complete('check', '--printer', 'k')).toEqual(['kdp'])
    expect(await complete('build', '--format', 'g')).toEqual(['github'])
  })

  test('subjects of help are completed', async () => {
    expect(await complete('help', 'isb')).toEqual(['isbn'])
    expect(await complete('help', 'print')).toContain('printers')
  })

  test('a file is completed where one belongs', async () => {
    expect(await complete('build', '')).toEqual([])
    expect(await scriptFor('bash')).toContain('complete -o default -F _octavo octavo')
  })
})

describe('in the other shells', () => {
  test('every command and option stands in the script', async () => {
    for (const shell of ['zsh', 'fish']) {
      const script = await scriptFor(shell)
      for (const word of ['build', 'check', 'shelf', 'edition', 'printer', 'kdp', 'isbn'])
        expect(script).toContain(word)
    }
  })

  test.each(['zsh', 'fish'].filter(has))('%s reads the script', async (shell) => {
    const script = join(bookFolder({ script: await scriptFor(shell) }), 'script')
    const { status, stderr } = spawnSync(shell, ['-n', script])
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
  })
})

test('a shell that nobody knows is a usage error', async () => {
  const { code, err } = await octavo('.', ['completions', 'csh'])
  expect(code).toBe(2)
  expect(err).toContain('bash, zsh, fish')
})
