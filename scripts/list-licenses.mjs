// The licenses of the packages whose code is in lib/. They require that their text goes along.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The text of `lib/licenses.txt` for the bundled files; throws for a package that may not be
 * bundled.
 */
export function listLicenses(root, files) {
  const folders = files.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  )
  const texts = [...new Set(folders)].sort().map((folder) => licenseOf(join(root, folder)))
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

/**
 * Whether a package with this license (an SPDX expression) may be bundled into a program under the
 * MIT license.
 */
export function mayBundle(license) {
  const choices = String(license)
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((name) => permissive.has(name)))
}

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

function licenseOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[sc]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const named = license ?? nameLicense(texts)
  if (!mayBundle(named)) throw new Error(`${name} may not be bundled: its license is ${named}`)
  const by = typeof author === 'string' ? author : author?.name
  const lines = [`${name} ${version}`, `License: ${named}`, ...(by ? [`By ${by}`] : [])]
  return [`${lines.join('\n')}\n`, ...texts].join('\n')
}

// Some packages do not name their license but include its text.
function nameLicense(texts) {
  const isMit = texts.some((text) => text.includes('Permission is hereby granted, free of charge,'))
  return isMit ? 'MIT' : undefined
}
