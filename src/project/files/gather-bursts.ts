import { statsBehind } from './file-mark.ts'

/** Changes of files that belong together, such as a save by an editor that writes a file twice. */
export interface Bursts {
  /** The file or folder at an absolute path has changed, come or gone. */
  readonly add: (path: string) => void
  readonly stop: () => void
}

// All in milliseconds. A burst has ended when nothing changes any more for so long: one file is soon
// written, several come one after another.
const pause = 10
const pauseOfMany = 60
// Some editors empty a file and write it then.
const longestEmpty = 400
// Within 50 of a change of a file, chokidar says nothing of another.
const deaf = 60

/**
 * Gathers changes into bursts, and tells the paths of each when it has ended, sorted. What changes
 * unheard while a burst is read is told as another one.
 */
export function gatherBursts(onBurst: (paths: readonly string[]) => void): Bursts {
  // The files of a burst, as they were when they were last looked at.
  let marks = new Map<string, FileMark>()
  let began = 0
  let timer: NodeJS.Timeout | undefined
  const unheard = new Set<NodeJS.Timeout>()
  let isStopped = false

  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, marks.size > 1 ? pauseOfMany : pause)
  }
  const look = (): void => {
    if (isSettled()) end()
    else wait()
  }
  const isSettled = (): boolean => {
    const changed = changesOf(marks)
    for (const [path, mark] of changed) marks.set(path, mark)
    if (changed.length > 0) return false
    const isEmpty = [...marks.values()].includes('empty')
    return !isEmpty || performance.now() - began >= longestEmpty
  }
  const end = (): void => {
    const told = marks
    marks = new Map()
    const later = setTimeout(() => {
      unheard.delete(later)
      for (const [path] of changesOf(told)) add(path)
    }, deaf)
    unheard.add(later)
    onBurst([...told.keys()].sort())
  }
  const add = (path: string): void => {
    if (isStopped) return
    if (marks.size === 0) began = performance.now()
    marks.set(path, markOf(path))
    wait()
  }
  return {
    add,
    stop() {
      isStopped = true
      for (const one of [timer, ...unheard]) clearTimeout(one)
    },
  }
}

// Another one after each write.
type FileMark = string

function changesOf(marks: ReadonlyMap<string, FileMark>): readonly (readonly [string, FileMark])[] {
  return [...marks]
    .map(([path]): readonly [string, FileMark] => [path, markOf(path)])
    .filter(([path, mark]) => mark !== marks.get(path))
}

function markOf(path: string): FileMark {
  const stats = statsBehind(path)
  if (!stats) return 'missing'
  if (!stats.isFile()) return 'folder'
  const { dev, ino, size, mtimeNs } = stats
  return size === 0n ? 'empty' : `${dev} ${ino} ${size} ${mtimeNs}`
}
