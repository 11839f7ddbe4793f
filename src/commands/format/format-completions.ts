import type { Command } from 'commander'

/** The shells that completions are written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** A shell that completions are written for. */
export type Shell = (typeof shells)[number]

/** A script that teaches a shell to complete the commands and options of a program. */
export function formatCompletions(
  shell: Shell,
  program: Command,
  subjects: readonly string[],
): string {
  const commands = program.commands.map((command) => describe(command, subjects))
  switch (shell) {
    case 'bash':
      return bash(commands)
    case 'zsh':
      return zsh(commands)
    case 'fish':
      return fish(commands)
  }
}

interface Described {
  readonly name: string
  readonly says: string
  readonly options: readonly DescribedOption[]
  /** The words that it takes instead of files. */
  readonly words: readonly string[]
}

interface DescribedOption {
  readonly long: string
  readonly short?: string
  readonly says: string
  /** The words that it takes; empty when it takes none, or any text. */
  readonly choices: readonly string[]
  readonly takesValue: boolean
}

function describe(command: Command, subjects: readonly string[]): Described {
  const options = command.createHelp().visibleOptions(command)
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices)
  return {
    name: command.name(),
    says: plain(command.description()),
    options: options.map(({ long, short, description, argChoices, required, optional }) => ({
      long: long ?? '',
      ...(short && { short }),
      says: plain(description),
      choices: argChoices ?? [],
      takesValue: required || optional,
    })),
    words: command.name() === 'help' ? subjects : choices,
  }
}

// Without what a shell would read as its own.
function plain(text: string): string {
  return text.replace(/["'`$\\[\]:]/g, '').replace(/\.$/, '')
}

function bash(commands: readonly Described[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const values = options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ long, short, choices }) =>
          `        ${[long, short].filter(Boolean).join('|')}) words="${choices.join(' ')}" ;;`,
      )
    const flags = options.map(({ long }) => long).join(' ')
    return [
      `    ${name})`,
      '      case "$before" in',
      ...values,
      `        *) case "$current" in -*) words="${flags}" ;; *) words="${words.join(' ')}" ;; esac ;;`,
      '      esac ;;',
    ].join('\n')
  })
  const names = commands.map(({ name }) => name).join(' ')
  return `# Completions of octavo for bash. Put this line into ~/.bashrc:
#   eval "$(octavo completions bash)"
_octavo() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} --help --version --no-color" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _octavo octavo
`
}

function zsh(commands: readonly Described[]): string {
  const names = commands.map(({ name, says }) => `    '${name}:${says}'`).join('\n')
  const cases = commands.map(({ name, options, words }) => {
    const flags = options.map(({ long, says, choices, takesValue }) => {
      const value =
        choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : ''
      return `        '${long}[${says}]${value}' \\`
    })
    const rest = words.length > 0 ? `'*:word:(${words.join(' ')})'` : "'*:file:_files'"
    return [`      ${name})`, '        _arguments \\', ...flags, `        ${rest} ;;`].join('\n')
  })
  return `#compdef octavo
# Completions of octavo for zsh. Put these lines into ~/.zshrc, after compinit:
#   eval "$(octavo completions zsh)"
_octavo() {
  local -a commands
  commands=(
${names}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _octavo octavo
`
}

function fish(commands: readonly Described[]): string {
  const lines = commands.flatMap(({ name, says, options, words }) => {
    const within = `-n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c octavo -n __fish_use_subcommand -a ${name} -d '${says}'`,
      ...options.map(({ long, short, says, choices, takesValue }) => {
        const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesValue ? ' -r' : ''
        const letter = short ? ` -s ${short.slice(1)}` : ''
        return `complete -c octavo ${within} -l ${long.slice(2)}${letter}${value} -d '${says}'`
      }),
      ...(words.length > 0 ? [`complete -c octavo ${within} -f -a '${words.join(' ')}'`] : []),
    ]
  })
  return `# Completions of octavo for fish. Put this line into ~/.config/fish/config.fish:
#   octavo completions fish | source
${lines.join('\n')}
`
}
