import type { Command } from 'commander'
import { givenFolder } from './given-folder.ts'
import type { Terminal } from './terminal.ts'

/** Where the files are that books share, from the command line. */
export interface WorkspaceFlag {
  /** As written. */
  readonly workspace?: string
}

/** Gives a command the option that names the workspace for one run. */
export function withWorkspaceOption(command: Command): Command {
  return command.option(
    '--workspace <folder>',
    'the folder whose files the book may share (default: the one above it with octavo.workspace.yaml)',
  )
}

/** The option of a build, from the command line. */
export function workspaceOption(
  { workspace }: WorkspaceFlag,
  terminal: Terminal,
): { readonly workspace?: string } {
  return workspace === undefined ? {} : { workspace: givenFolder(workspace, terminal) }
}
