import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'

/**
 * The library that draws SVG, in a process of its own. Some drawings make its native code end the
 * process that it runs in, or take forever.
 */
export interface DrawingLibrary {
  /** Rewrites a drawing in simple shapes, as SVG. */
  toShapes(svg: string, fonts: LibraryFonts): Promise<string>
  /** Draws in pixels: a PNG. */
  toPixels(svg: string, fonts: LibraryFonts, width?: number): Promise<Uint8Array>
  /** The pixels that are not clear: the least and the greatest, or undefined when all are clear. */
  inkOf(svg: string): Promise<Ink | undefined>
  close(): void
}

/** The fonts that the library may use. */
export interface LibraryFonts {
  readonly paths: readonly string[]
  /** The family for text that names none. */
  readonly family?: string
}

/** In pixels; right and bottom are exclusive. */
export interface Ink {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The library failed on a drawing, or took too long. */
export class DrawingLibraryError extends Error {}

// The most demanding drawings that are let through take some seconds.
const longestWait = 60_000 // milliseconds

/** Opens the library. Its process starts with the first drawing. Whoever opens it closes it. */
export function openDrawingLibrary(wait = longestWait): DrawingLibrary {
  let child: ChildProcess | undefined
  const ask = (task: string, svg: string, options: object): Promise<unknown> => {
    child ??= startProcess()
    return answerOf(child, { task, svg, options }, wait).catch((error: unknown) => {
      // The next drawing gets a new process.
      child?.kill('SIGKILL')
      child = undefined
      throw error
    })
  }
  return {
    toShapes: async (svg, fonts) => String(await ask('shapes', svg, { font: fontOptions(fonts) })),
    async toPixels(svg, fonts, width) {
      const fitTo = width === undefined ? {} : { fitTo: { mode: 'width', value: width } }
      const png = await ask('pixels', svg, { font: fontOptions(fonts), ...fitTo })
      if (!(png instanceof Uint8Array)) throw new Error('internal: pixels are no bytes')
      return png
    },
    async inkOf(svg) {
      const ink = await ask('ink', svg, { font: fontOptions({ paths: [] }) })
      if (!Array.isArray(ink)) return undefined
      const [left = 0, top = 0, right = 0, bottom = 0] = ink.map(Number)
      return { left, top, right, bottom }
    },
    close() {
      child?.kill('SIGKILL')
      child = undefined
    },
  }
}

function fontOptions({ paths, family }: LibraryFonts): object {
  return {
    loadSystemFonts: false,
    fontFiles: paths,
    ...(family !== undefined && { defaultFontFamily: family, serifFamily: family }),
  }
}

function startProcess(): ChildProcess {
  const library = createRequire(import.meta.url).resolve('@resvg/resvg-js')
  const child = spawn(process.execPath, ['-e', program, library], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, NODE_OPTIONS: '' },
    windowsHide: true,
  })
  child.unref()
  child.channel?.unref()
  return child
}

// As a text, so that it is the same whether Octavo is compiled or not.
const program = `
const { Resvg } = require(process.argv[1])
const tasks = {
  shapes: (drawing) => drawing.toString(),
  pixels: (drawing) => drawing.render().asPng(),
  ink(drawing) {
    const { width, height, pixels } = drawing.render()
    let [left, top, right, bottom] = [width, height, 0, 0]
    for (let y = 0, at = 3; y < height; y++) {
      for (let x = 0; x < width; x++, at += 4) {
        if (pixels[at] === 0) continue
        left = Math.min(left, x)
        right = Math.max(right, x + 1)
        top = Math.min(top, y)
        bottom = y + 1
      }
    }
    return right > 0 ? [left, top, right, bottom] : undefined
  },
}
process.on('message', ({ task, svg, options }) => {
  try {
    process.send({ answer: tasks[task](new Resvg(svg, options)) })
  } catch (error) {
    process.send({ problem: String(error) })
  }
})
process.on('disconnect', () => process.exit())
`

interface Question {
  readonly task: string
  readonly svg: string
  readonly options: object
}

function answerOf(child: ChildProcess, question: Question, wait: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void): void => {
      clearTimeout(timer)
      child.off('message', hear).off('exit', end).off('error', end)
      done()
    }
    const fail = (says: string): void => settle(() => reject(new DrawingLibraryError(says)))
    const hear = (reply: { answer?: unknown; problem?: string }): void =>
      reply.problem === undefined ? settle(() => resolve(reply.answer)) : fail(reply.problem)
    const end = (): void => fail('the library ended')
    const timer = setTimeout(() => fail('it takes too long to draw'), wait)
    child.on('message', hear).on('exit', end).on('error', end)
    child.send(question, (error) => error && end())
  })
}
