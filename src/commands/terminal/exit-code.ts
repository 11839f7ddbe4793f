/** What the program tells the shell. */
export const exitCode = {
  /** Done as asked. */
  done: 0,
  /** Made with errors in it, or not made. */
  failed: 1,
  /** The command line makes no sense. */
  usage: 2,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
