import { Argument, Command } from 'commander'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import { formatCompletions, shells, type Shell } from '../format/format-completions.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `octavo completions SHELL`: a script that completes commands and options in a shell. */
export function completionsCommand(
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  program: () => Command,
): Command {
  return new Command('completions')
    .description('Prints completions for a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', examples)
    .action(async (shell: Shell) => {
      const { helpEntries, topics } = await import('../../reference/help-entries.ts')
      const names = helpEntries().map(({ names }) => names[0])
      const subjects = [...Object.keys(topics), ...names].filter((name) => /^[\w-]+$/.test(name))
      terminal.out(formatCompletions(shell, program(), [...new Set(subjects)]))
      finish(exitCode.done)
    })
}

const examples = `
Examples:
  eval "$(octavo completions bash)"        in ~/.bashrc
  eval "$(octavo completions zsh)"         in ~/.zshrc, after compinit
  octavo completions fish | source         in ~/.config/fish/config.fish
`
