import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadProject } from '../../src/project/load-project.ts'
import { loadPressProfiles } from '../../src/project/resources/load-press-profiles.ts'
import { bookFolder } from './book-folder.ts'

/** The header of an ICC profile of this class for this kind of color. */
function header(deviceClass: string, colorSpace: string): Uint8Array {
  const bytes = Buffer.alloc(128)
  bytes.write(deviceClass, 12, 'latin1')
  bytes.write(colorSpace, 16, 'latin1')
  bytes.write('acsp', 36, 'latin1')
  return bytes
}

async function read(path: string, files: Readonly<Record<string, Uint8Array>>) {
  const found: Diagnostic[] = []
  const report = (one: Diagnostic) => void found.push(one)
  const directory = bookFolder({
    'book.yaml': `author: Ann Oak\neditions:\n  print: { format: pdf, profile: ${path} }\n`,
    'one.md': 'x',
    ...files,
  })
  const project = await loadProject(directory, report, { environment: { HOME: '/nonexistent' } })
  if (!project) throw new Error('there is no project')
  const profiles = loadPressProfiles(project, report)
  return { profiles, found }
}

test('the profile of a press is read from the book folder', async () => {
  const { profiles, found } = await read('press.icc', { 'press.icc': header('prtr', 'CMYK') })
  expect(found).toEqual([])
  expect(profiles.get('press.icc')?.length).toBe(128)
})

test.each([
  ['one of a screen', 'press.icc', header('mntr', 'RGB '), 'is not the profile of a press'],
  ['a short file', 'press.icc', new Uint8Array(10), 'is not the profile of a press'],
  ['one that is missing', 'other.icc', header('prtr', 'CMYK'), 'is not in the book folder'],
  ['one outside', '../press.icc', header('prtr', 'CMYK'), 'is outside the book folder'],
])('%s is told at its line, and left out', async (_, path, bytes, message) => {
  const { profiles, found } = await read(path, { 'press.icc': bytes })
  expect(profiles.size).toBe(0)
  expect(found.map((one) => one.message)).toEqual([expect.stringContaining(message)])
  expect(found[0]?.span).toMatchObject({ file: 'book.yaml', start: { line: 3 } })
})
