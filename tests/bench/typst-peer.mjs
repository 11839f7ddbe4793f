// Makes a PDF by Typst in a process of its own. Use: node typst-peer.mjs PACKAGES FONTS SOURCE.typ OUT.pdf
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packages = '', fonts = '', source = '', out = ''] = process.argv.slice(2)
const { NodeCompiler } = createRequire(join(packages, 'package.json'))(
  '@myriaddreamin/typst-ts-node-compiler',
)
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }))
