import { basename } from 'node:path'

/** A program that opens a file at a line, run without a shell. */
export interface EditorCommand {
  /** Its name, for people. */
  readonly name: string
  /** The program and its arguments for a place. */
  readonly argumentsFor: (place: OpenedPlace) => readonly [string, ...string[]]
}

/** A place of a file on this machine. */
export interface OpenedPlace {
  /** Absolute. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  readonly column: number
}

/**
 * The editor that a command line names: `code`, `subl -n`, or with places of its own, `myeditor
 * {file} --line={line} --col={column}`. A known editor gets its own way to name a line. Undefined
 * when nothing is written.
 */
export function editorCommand(written: string): EditorCommand | undefined {
  const [program, ...rest] = splitWords(written)
  if (program === undefined) return undefined
  const name = editorName(program)
  const hasPlaces = rest.some((word) => /\{(?:file|line|column)\}/.test(word))
  const own = hasPlaces ? undefined : (placeArguments[name] ?? justFile)
  return {
    name,
    argumentsFor: (place) => [
      program,
      ...(own ? [...rest, ...own(place)] : rest.map((word) => fill(word, place))),
    ],
  }
}

/**
 * The editor that the environment names, if it opens a window of its own: one that runs in a
 * terminal would write over the preview's own.
 */
export function editorOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): EditorCommand | undefined {
  const named = ['OCTAVO_EDITOR', 'VISUAL', 'EDITOR'].flatMap((variable) => {
    const command = editorCommand(environment[variable] ?? '')
    const fits = variable === 'OCTAVO_EDITOR' || (command && command.name in placeArguments)
    return command && fits ? [command] : []
  })
  return named[0]
}

type PlaceArguments = (place: OpenedPlace) => readonly string[]

const colons: PlaceArguments = ({ path, line, column }) => [`${path}:${line}:${column}`]
const goto: PlaceArguments = (place) => ['--goto', ...colons(place)]
const plusLine: PlaceArguments = ({ path, line }) => [`+${line}`, path]
const plusLineColumn: PlaceArguments = ({ path, line, column }) => [`+${line}:${column}`, path]
const justFile: PlaceArguments = ({ path }) => [path]

// How editors with a window of their own take a line, as their manuals say.
const placeArguments: Readonly<Record<string, PlaceArguments>> = {
  code: goto,
  'code-insiders': goto,
  codium: goto,
  vscodium: goto,
  cursor: goto,
  windsurf: goto,
  subl: colons,
  zed: colons,
  zeditor: colons,
  gvim: plusLine,
  mvim: plusLine,
  emacsclient: plusLineColumn,
  gedit: plusLineColumn,
  'gnome-text-editor': plusLineColumn,
  xed: plusLineColumn,
  pluma: plusLineColumn,
  bbedit: plusLineColumn,
  kate: ({ path, line, column }) => ['--line', String(line), '--column', String(column), path],
  mate: ({ path, line, column }) => ['--line', `${line}:${column}`, path],
  mousepad: ({ path, line, column }) => [`--line=${line}`, `--column=${column}`, path],
  idea: ({ path, line, column }) => ['--line', String(line), '--column', String(column), path],
  webstorm: ({ path, line, column }) => ['--line', String(line), '--column', String(column), path],
}

function editorName(program: string): string {
  return basename(program.replaceAll('\\', '/')).replace(/\.(?:exe|cmd|bat)$/i, '')
}

function fill(word: string, { path, line, column }: OpenedPlace): string {
  return word.replace(/\{(file|line|column)\}/g, (_, name: string) => {
    const values: Readonly<Record<string, string>> = {
      file: path,
      line: String(line),
      column: String(column),
    }
    return values[name] ?? ''
  })
}

// Words part at spaces, outside of quotation marks; there is no shell to ask.
function splitWords(written: string): readonly string[] {
  return [...written.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
