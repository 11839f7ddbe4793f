import JSZip from 'jszip'
import type { ZipEntry } from '../support/read-zip.ts'
import type { Chance } from './chance.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import { damageHeaders } from './damage-headers.ts'
import { cssTokens, xmlTokens } from './tokens.ts'

/** An archive that differs from the given one in a few of its files; pieces may come from `others`. */
export async function mutateZip(
  entries: readonly ZipEntry[],
  others: readonly (readonly ZipEntry[])[],
  chance: Chance,
): Promise<Uint8Array> {
  let changed = entries
  const count = 1 + chance.below(3)
  for (let index = 0; index < count; index++) changed = changeEntries(changed, others, chance)
  const bytes = await pack(changed)
  if (chance.once(5)) return damageHeaders(bytes, chance)
  return chance.once(5) ? mutateBytes(bytes, [bytes], chance) : bytes
}

function changeEntries(
  entries: readonly ZipEntry[],
  others: readonly (readonly ZipEntry[])[],
  chance: Chance,
): readonly ZipEntry[] {
  // An archive that lost all its files is built up again.
  if (entries.length === 0) return chance.pick(others)
  const entry = chance.pick(entries)
  const put = (...instead: readonly ZipEntry[]) =>
    entries.flatMap((one) => (one === entry ? instead : [one]))
  const change = chance.below(12)
  if (change === 0) return put()
  if (change === 1) return put(entry, { ...entry, path: chance.pick(oddPaths) })
  if (change === 2)
    return put({ ...entry, path: chance.pick([...oddPaths, entry.path.toUpperCase()]) })
  const other = chance.pick(chance.pick(others))
  if (change === 3) return put({ ...entry, bytes: other.bytes })
  if (change === 4) return put(entry, other)
  return put({ ...entry, bytes: changeContent(entry, other.bytes, chance) })
}

function changeContent({ path, bytes }: ZipEntry, other: Uint8Array, chance: Chance): Uint8Array {
  if (!/\.(?:xml|rels|xhtml|html|opf|ncx|css|svg)$/.test(path))
    return mutateBytes(bytes, [other], chance)
  const tokens = path.endsWith('.css') ? cssTokens : xmlTokens
  const [text, piece] = [bytes, other].map((each) => new TextDecoder().decode(each))
  return new TextEncoder().encode(mutateText(text ?? '', tokens, [piece ?? ''], chance))
}

const oddPaths = [
  '../a.xhtml',
  '/etc/a.xml',
  'C:\\a.css',
  'a\\b.xhtml',
  'CON',
  'OEBPS/../OEBPS/a.xhtml',
  'a%2f..%2fb',
  'mimetype',
  'META-INF/encryption.xml',
  'word/document.xml',
  '__proto__',
  `${'long/'.repeat(200)}a`,
  'e\u0301.xhtml',
]

async function pack(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const { path, bytes } of entries) {
    const compression = path === 'mimetype' ? 'STORE' : 'DEFLATE'
    zip.file(path, bytes, { date: new Date('1980-01-01T00:00:00Z'), compression })
  }
  return zip.generateAsync({ type: 'uint8array' })
}
