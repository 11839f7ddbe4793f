import type { Terminal } from './terminal.ts'

/** How the user calls the program: `npx octavo` when npm runs it, so that hints can be copied. */
export function calledAs(environment: Terminal['environment']): string {
  return environment['npm_command'] === 'exec' ? 'npx octavo' : 'octavo'
}

/**
 * The terminal, with the program in hints called as the user calls it. Lines of the manuscript and
 * JSON stay as they are.
 */
export function callingItself(terminal: Terminal, commands: () => readonly string[]): Terminal {
  const name = calledAs(terminal.environment)
  if (name === 'octavo') return terminal
  const call = (): RegExp =>
    new RegExp(String.raw`(?<![\w./-]|npx )octavo(?= (?:(?:${commands().join('|')})\b|--))`, 'g')
  const rename = (text: string) =>
    text.startsWith('{')
      ? text
      : text
          .split('\n')
          .map((line) => (line.includes('│') ? line : line.replace(call(), name)))
          .join('\n')
  return {
    ...terminal,
    out: (text) => terminal.out(rename(text)),
    err: (text) => terminal.err(rename(text)),
  }
}

/** The terminal without colors, and the arguments without the flag, when one of them is --no-color. */
export function heedingNoColor(
  args: readonly string[],
  terminal: Terminal,
): { readonly args: readonly string[]; readonly terminal: Terminal } {
  const end = args.indexOf('--')
  const flags = end < 0 ? args : args.slice(0, end)
  if (!flags.includes('--no-color')) return { args, terminal }
  const rest = [...flags.filter((arg) => arg !== '--no-color'), ...args.slice(flags.length)]
  return { args: rest, terminal: { ...terminal, outColors: false, errColors: false } }
}
