// Writes THIRD-PARTY.md: what of others is in the program or installed with it, and under which
// license. Run it after `npm run compile`; a test makes sure that the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The text of THIRD-PARTY.md. */
export function thirdParty() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = Object.entries(lock)
    // Those for one kind of machine have the license of the package that asks for them.
    .filter(([path, { dev, os }]) => path !== '' && !dev && !os && !path.includes('/@img/'))
    .map(([path, { version, license }]) => ({ name: nameOf(path), version, license }))
  const fonts = installed.filter(({ name }) => name.startsWith('@expo-google-fonts/'))
  const others = installed.filter((one) => !fonts.includes(one))
  return [
    '# Licenses of others',
    'Octavo is under the [MIT license](LICENSE). It contains and uses work of others, which is theirs, under the licenses below.',
    '## Fonts',
    'They are installed with the program, and the letters that a book uses are put into its files. The SIL Open Font License allows that.',
    table(fonts),
    '## Installed with the program',
    'sharp and resvg install their library for your machine, too. That of sharp, libvips, is under LGPL-3.0-or-later; it is linked and not changed.',
    table(others),
    '## In the program',
    'The code of these packages is in `lib/`. `lib/licenses.txt` in the package has their texts.',
    table(bundled()),
  ].join('\n\n')
}

// lib/licenses.txt begins each package with its name and version, and its license.
function bundled() {
  const text = readFileSync(join(root, 'lib/licenses.txt'), 'utf8')
  return [...text.matchAll(/^(\S+) (\S+)\nLicense: (.+)$/gm)].map(([, name, version, license]) => ({
    name,
    version,
    license,
  }))
}

function nameOf(path) {
  return path.replace(/^.*node_modules\//, '')
}

function table(packages) {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  return ['| package | version | license |', '| --- | --- | --- |', ...rows].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(root, 'THIRD-PARTY.md'), `${thirdParty()}\n`)
