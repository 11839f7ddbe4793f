import type { Book } from './book/model/book.ts'
import type { BuildOptions, BuiltEdition } from './build.ts'
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts'
import { formatDiagnostics } from './diagnostics/format-diagnostic.ts'
import { buildEditions as buildFolder } from './pipeline.ts'
import { withBookFolder, type BookInMemory } from './project/files/book-in-memory.ts'

/** Where a book comes from: the path of its folder, or its files in memory. */
export type BookSource = string | BookInMemory

/**
 * Builds the editions of a book, all in memory. Without `report`, a book that cannot be made is an
 * error that says why; with it, the result is then undefined, and `report` hears the reason along
 * with all that is worth a message.
 */
export async function buildEditions(
  source: BookSource,
  options?: BuildOptions,
): Promise<readonly BuiltEdition[]>
export async function buildEditions(
  source: BookSource,
  options: BuildOptions | undefined,
  report: Report,
): Promise<readonly BuiltEdition[] | undefined>
export async function buildEditions(
  source: BookSource,
  options: BuildOptions = {},
  report?: Report,
): Promise<readonly BuiltEdition[] | undefined> {
  checkUse(source, options, report)
  options.signal?.throwIfAborted()
  const found: Diagnostic[] = []
  const hear: Report = (one) => (report ? report(one) : void found.push(one))
  const editions = await buildSource(source, options, hear)
  if (editions || report) return editions
  const errors = found.filter(({ severity }) => severity === 'error')
  throw new Error(`no edition was made:\n${formatDiagnostics(errors.length > 0 ? errors : found)}`)
}

async function buildSource(
  source: BookSource,
  options: BuildOptions,
  report: Report,
): Promise<readonly BuiltEdition[] | undefined> {
  if (options.worker) {
    const { buildInWorker } = await import('./build-in-worker.ts')
    return buildInWorker(source, options, report)
  }
  const build = (directory: string) => buildFolder(directory, checkingBook(options), report)
  return typeof source === 'string' ? build(source) : withBookFolder(source, build)
}

// A program in JavaScript learns here what the types would have told it.
function checkUse(source: unknown, options: unknown, report: unknown): void {
  const isPath = typeof source === 'string' && source !== ''
  const files = typeof source === 'object' && source && 'files' in source ? source.files : undefined
  if (!isPath && !(files instanceof Map))
    throw new TypeError(
      'buildEditions takes the path of a book folder, or { files } with a Map of paths to texts or bytes',
    )
  if (files instanceof Map) checkFiles(files)
  if (typeof options !== 'object' || options === null)
    throw new TypeError('buildEditions takes its options as an object, and the report after them')
  const unknown = Object.keys(options).find((key) => !optionNames.has(key))
  if (unknown !== undefined)
    throw new TypeError(`buildEditions has no option "${unknown}": ${[...optionNames].join(', ')}`)
  if ('editions' in options && options.editions !== undefined && !Array.isArray(options.editions))
    throw new TypeError('the option "editions" is a list of names or formats: ["ebook"], ["pdf"]')
  checkKinds({ ...options })
  if (report !== undefined && typeof report !== 'function')
    throw new TypeError('the report is a function that takes a diagnostic')
}

function checkFiles(files: ReadonlyMap<unknown, unknown>): void {
  for (const [path, content] of files)
    if (typeof path !== 'string' || !(typeof content === 'string' || content instanceof Uint8Array))
      throw new TypeError(
        `the Map of files takes a path to a text or to bytes (a Uint8Array); "${String(path)}" has neither`,
      )
}

function checkKinds(options: Readonly<Record<string, unknown>>): void {
  for (const name of ['onProgress', 'transform', 'choose'])
    if (options[name] !== undefined && typeof options[name] !== 'function')
      throw new TypeError(`the option "${name}" is a function`)
  const { signal } = options
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new TypeError('the option "signal" is an AbortSignal: new AbortController().signal')
}

// A transform that forgets its result would end in an error far from here.
function checkingBook({ transform, ...options }: BuildOptions): BuildOptions {
  if (!transform) return options
  return {
    ...options,
    async transform(book) {
      const changed: unknown = await transform(book)
      if (typeof changed === 'object' && changed && 'sections' in changed) return changed as Book // as far as the types say
      throw new TypeError(
        'the option "transform" returns the book to make, which may be the one it was given',
      )
    },
  }
}

const optionNames: ReadonlySet<string> = new Set<keyof BuildOptions>([
  'theme',
  'reader',
  'editions',
  'drafts',
  'proof',
  'pageNumbers',
  'choose',
  'workspace',
  'onProgress',
  'signal',
  'transform',
  'worker',
  'trace',
])
