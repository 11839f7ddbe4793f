import { Command } from 'commander'
import type { HelpEntry } from '../../reference/help-entries.ts'
import { formatEntry, formatRows } from '../format/format-help.ts'
import { optionEntries } from './option-entries.ts'
import { exitCode, type ExitCode } from '../terminal/exit-code.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `octavo help [SUBJECT]`: explains a command, a topic, a key, or a word of the trade. */
export function helpCommand(
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  program: () => Command,
): Command {
  return (
    new Command('help')
      .description('Explains a command, a key, a role, or a word such as "drop cap".')
      .argument('[subject...]', 'what to explain')
      .addHelpText('after', examples)
      // An option is a subject like others.
      .allowUnknownOption()
      .action(async (subject: readonly string[]) =>
        finish(await help(subject, terminal, program())),
      )
  )
}

async function help(
  subject: readonly string[],
  terminal: Terminal,
  program: Command,
): Promise<ExitCode> {
  const asked = subject.join(' ').trim()
  const { helpEntries, isTopic, topics } = await import('../../reference/help-entries.ts')
  if (asked === '') {
    program.outputHelp()
    const rows = Object.entries(topics).map(([topic, says]) => [`help ${topic}`, says] as const)
    terminal.out(`\nTopics:\n${formatRows(rows, terminal)}`)
    return exitCode.done
  }
  const entries = helpEntries()
  const topic = asked.toLowerCase()
  if (isTopic(topic)) {
    const { formatTopic } = await import('../format/format-topic.ts')
    terminal.out(formatTopic(topic, terminal))
    return exitCode.done
  }
  const command = program.commands.find((one) => one.name() === asked)
  if (command) command.outputHelp()
  const rules = await ruleEntries(asked)
  const { findEntry } = await import('../../reference/find-entry.ts')
  const found = findEntry(asked, [...entries, ...rules, ...optionEntries(program)])
  if ('entries' in found) {
    const texts = found.entries.map((entry) => formatEntry(entry, terminal))
    terminal.out(`${command ? '\n' : ''}${texts.join('\n')}`)
    return exitCode.done
  }
  if (command) return exitCode.done
  const names = [...found.near, ...nearCommands(asked, program)].map((name) => `"${name}"`)
  const hint = names.length > 0 ? `did you mean ${names.join(', ')}?` : 'octavo help lists topics'
  throw new UsageError(`help knows nothing called "${asked}": ${hint}`)
}

function nearCommands(asked: string, program: Command): string[] {
  return program.commands.map((one) => one.name()).filter((name) => asked.split(' ').includes(name))
}

// A rule is known by its code alone, and explained by a command of its own.
async function ruleEntries(asked: string): Promise<readonly HelpEntry[]> {
  if (!asked.includes('/')) return []
  const { allRules } = await import('../../reference/rule-table.ts')
  return allRules().map(({ code, reason, severity }) => ({
    kind: `a rule; breaking it is ${severity === 'info' ? 'told as a note' : `an ${severity}`.replace('an warning', 'a warning')}`,
    names: [code],
    says: reason,
    facts: [],
    see: [],
  }))
}

const examples = `
Examples:
  octavo help keys              every key of book.yaml and of front matter
  octavo help isbn              one key
  octavo help preface           a role of a section
  octavo help drop cap          a word of the trade
  octavo help kdp               a printer
  octavo help build             a command
`
