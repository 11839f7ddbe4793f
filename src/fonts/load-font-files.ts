import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import type { Font } from './font.ts'

/** Fonts as files, for a program that takes no other. */
export interface FontFiles {
  /** The file of a font, and what the family is called in it. */
  of(font: Font): FontFile
  /** Takes the files away. */
  close(): void
}

/** A font as a file. */
export interface FontFile {
  readonly path: string
  readonly family: string
}

/** Writes fonts into files when they are first asked for. Whoever opens them closes them. */
export function openFontFiles(): FontFiles {
  const files = new Map<Font, FontFile>()
  let folder: string | undefined
  return {
    of(font) {
      let file = files.get(font)
      if (!file) {
        folder ??= mkdtempSync(join(tmpdir(), 'octavo-fonts-'))
        file = { path: join(folder, `${files.size}.ttf`), family: familyIn(font) }
        writeFileSync(file.path, font.bytes)
        files.set(font, file)
      }
      return file
    },
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

// OpenType 1.9, `name`: the typographic family, and the family of four styles.
function familyIn(font: Font): string {
  const face = new Face(new Blob(font.bytes))
  return face.getName(16, 'en') || face.getName(1, 'en') || font.family
}
