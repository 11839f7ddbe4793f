import { roles } from '../edition/section-roles.ts'
import { containers } from '../markdown/document/known-names.ts'
import { markdownForms } from './markdown-table.ts'
import { frontMatterKeyRows } from './key-table.ts'

/** A snippet as VS Code reads it: what to type, and what it becomes. */
export interface Snippet {
  readonly scope: string
  readonly prefix: string
  readonly body: readonly string[]
  readonly description: string
}

/** Snippets of the manuscript for VS Code, by name; each begins with "octavo". */
export function snippets(): Readonly<Record<string, Snippet>> {
  const forms = markdownForms.map(({ name, example, gives }) => snippet(name, example, gives))
  const named = Object.entries(containers).map(([name, { example, says }]) =>
    snippet(name, example, says),
  )
  const ofRoles = Object.entries(roles).map(([role, { says }]) =>
    snippet(`role ${role}`, `---\nrole: ${role}\n---\n`, says),
  )
  const keys = frontMatterKeyRows().map(({ key, example, says }) =>
    snippet(`front matter ${key}`, `---\n${example}\n---\n`, says),
  )
  return Object.fromEntries([...forms, ...named, ...ofRoles, ...keys])
}

function snippet(name: string, text: string, description: string): readonly [string, Snippet] {
  const prefix = `octavo-${name.replaceAll(' ', '-')}`
  // In a snippet a dollar sign and a closing brace have a meaning of their own.
  const body = text.split('\n').map((line) => line.replace(/[\\$}]/g, '\\$&'))
  return [`Octavo: ${name}`, { scope: 'markdown', prefix, body, description }]
}

/**
 * Tasks for VS Code with a problem matcher, which puts the messages of `octavo check` into the list
 * of problems.
 */
export function vscodeTasks(): Readonly<Record<string, unknown>> {
  return {
    version: '2.0.0',
    tasks: [
      {
        label: 'octavo check',
        type: 'shell',
        command: 'npx octavo check --no-color --verbose',
        problemMatcher,
        presentation: { reveal: 'silent' },
      },
      {
        label: 'octavo build',
        type: 'shell',
        command: 'npx octavo build --no-color',
        group: { kind: 'build', isDefault: true },
        problemMatcher,
      },
    ],
  }
}

/** Matches a message of `octavo build` and `octavo check`: its place, and the sentence below it. */
export const problemMatcher = {
  owner: 'octavo',
  fileLocation: ['autoDetect', '${workspaceFolder}'],
  pattern: [
    {
      regexp: '^(.+?):(\\d+):(\\d+)  (error|warning|info)  (\\S+)$',
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      code: 5,
    },
    { regexp: '^  (.+)$', message: 1 },
  ],
} as const
