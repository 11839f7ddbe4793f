import type { Command } from 'commander'
import type { HelpEntry } from '../../reference/help-entries.ts'

/**
 * What help says about the options of commands: `shard` and `--shard` find the option `--shard`. An
 * option of several commands that means the same in all of them is told once.
 */
export function optionEntries(program: Command): readonly HelpEntry[] {
  const told = new Map<string, { readonly says: string; readonly commands: string[] }>()
  for (const command of program.commands)
    for (const { flags, description } of command.options) {
      const known = told.get(`${flags} ${description}`)
      if (known) known.commands.push(command.name())
      else told.set(`${flags} ${description}`, { says: description, commands: [command.name()] })
    }
  return [...told].map(([key, { says, commands }]): HelpEntry => {
    const flags = key.slice(0, key.length - says.length - 1)
    const long = /--([a-z-]+)/.exec(flags)?.[1] ?? flags
    return {
      kind: `an option of octavo ${commands.join(', ')}`,
      names: [flags, long, `--${long}`],
      says: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
      facts: [],
      see: commands.slice(0, 2),
    }
  })
}
