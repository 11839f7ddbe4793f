import { readFileSync } from 'node:fs'
import { appPolicy } from './document-policy.ts'
import type { Answer } from './answer.ts'

/** A file of the browser's part, by its path below the token; undefined for any other path. */
export function readAsset(folder: URL, path: string): Answer | undefined {
  const asset = assets[path]
  if (!asset) return undefined
  const [file, mediaType] = asset
  return { status: 200, mediaType, body: readFileSync(new URL(file, folder)), policy: appPolicy }
}

const assets: Readonly<Record<string, readonly [file: string, mediaType: string]>> = {
  '': ['index.html', 'text/html; charset=utf-8'],
  'app.js': ['app.js', 'text/javascript; charset=utf-8'],
  'app.css': ['app.css', 'text/css; charset=utf-8'],
}
