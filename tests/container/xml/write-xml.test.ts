import { expect, test } from 'vitest'
import { escapeXml } from '../../../src/container/xml/write-xml.ts'

test('writes what means something to XML as references, and leaves out what it forbids', () => {
  const text = 'a & b < c > "d"\u00a0e\n\u0001'
  expect(escapeXml(text, 'text')).toBe('a &amp; b &lt; c &gt; "d"&#160;e\n')
  expect(escapeXml(text, 'attribute')).toBe('a &amp; b &lt; c &gt; &quot;d&quot;&#160;e&#10;')
  expect(escapeXml(text, 'quoted')).toBe('a &amp; b &lt; c &gt; &quot;d&quot;\u00a0e\n')
  expect(escapeXml(text, 'bare')).toBe('a &amp; b &lt; c &gt; "d"\u00a0e\n')
})
