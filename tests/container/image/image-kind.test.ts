import { expect, test } from 'vitest'
import { imageKind } from '../../../src/container/image/image-kind.ts'

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

test.each([
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF\0\0\0\0WEBP', 'webp'],
  ['\0\0\0\x1cftypavif', 'avif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['<svg xmlns="x">', 'svg'],
  ['<?xml version="1.0"?>\n<svg:svg>', 'svg'],
  ['GIF90a', undefined],
  ['\xff\xd8', undefined],
  ['<html><p>svg</p>', undefined],
  ['', undefined],
])('%j is %s', (start, kind) => {
  expect(imageKind(bytes(start))).toBe(kind)
})
