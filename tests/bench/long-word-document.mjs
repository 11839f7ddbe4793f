// Makes a long Word document. Word splits the runs of a text that was edited for years: each change
// has its own `w:rsidR`, spelling marks stand between words, and every run repeats its properties.
import JSZip from 'jszip'
import { crc32, deflateSync } from 'node:zlib'

const words =
  'the tide had gone out an hour before and harbour lay open to sky like a hand that has let something fall does not yet know it she never came in by front again when boats were late with their lamps turned low nobody on quay would say whose turn was next'.split(
    ' ',
  )
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of a document of so many words, and how many elements its text has. */
export async function longWordDocument({ words: wordCount, notes, pictures }) {
  const next = numbers(20)
  const body = []
  let written = 0
  let note = 0
  let picture = 0
  let chapter = 0
  while (written < wordCount) {
    if (written >= (chapter * wordCount) / 60) body.push(heading(++chapter))
    const length = 40 + next(80)
    const extras = []
    if (note < (written * notes) / wordCount) extras.push(noteMark(++note))
    if (picture < (written * pictures) / wordCount) body.push(pictureParagraph(++picture))
    body.push(prose(length, extras, next))
    written += length
  }
  const text = part('document', `<w:body>${body.join('')}${sectionEnd}</w:body>`)
  const zip = new JSZip()
  zip.file('[Content_Types].xml', `${head}<Types/>`)
  zip.file('_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']]))
  zip.file('word/document.xml', text)
  zip.file('word/styles.xml', part('styles', styles))
  zip.file('word/footnotes.xml', part('footnotes', footnotes(note, next)))
  const media = Array.from({ length: picture }, (_, index) => `media/image${index + 1}.png`)
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'footnotes', 'footnotes.xml'],
      ...media.map((path, index) => [`rId${index + 10}`, 'image', path]),
    ]),
  )
  media.forEach((path, index) => zip.file(`word/${path}`, png(index)))
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  return { bytes, elements: text.match(/<\w/g).length }
}

function heading(number) {
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(`Chapter ${number}`)}</w:p>`
}

// One to four words a run; some words marked as misspelled; some runs in italics.
function prose(length, extras, next) {
  let runs = ''
  for (let word = 0; word < length;) {
    const count = Math.min(1 + next(4), length - word)
    let text = ''
    for (let index = 0; index < count; index++) text += `${words[next(words.length)]} `
    word += count
    const italic = next(40) === 0 ? '<w:i/><w:iCs/>' : ''
    const isMarked = next(4) === 0
    if (isMarked) runs += '<w:proofErr w:type="spellStart"/>'
    runs += run(text, italic, next(0xffffff))
    if (isMarked) runs += '<w:proofErr w:type="spellEnd"/>'
  }
  return `<w:p w:rsidR="00${hex(next(0xffffff))}" w:rsidRDefault="00A77B3E" w:rsidP="00A77B3E"><w:pPr><w:spacing w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr>${runs}${extras.join('')}</w:p>`
}

function run(text, look = '', change = 0xa77b3e) {
  return `<w:r w:rsidR="00${hex(change)}" w:rsidRPr="00${hex(change)}"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${look}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

function noteMark(number) {
  return `<w:r w:rsidR="00A77B3E"><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`
}

function pictureParagraph(number) {
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="1270000"/><wp:docPr id="${number}" name="Picture ${number}" descr="The harbour, number ${number}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId${number + 9}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

function footnotes(count, next) {
  return Array.from({ length: count }, (_, index) => {
    const text = prose(12 + next(20), [], next)
    return `<w:footnote w:id="${index + 1}">${text}</w:footnote>`
  }).join('')
}

const sectionEnd =
  '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>'
const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'

function part(root, content) {
  return `${head}<w:${root} ${namespaces}>${content}</w:${root}>`
}

function relations(list) {
  const items = list.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

// A gray picture of 200 × 100 dots, each of another gray.
function png(gray) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(200, 0)
  header.writeUInt32BE(100, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(201 * 100, gray).fill(0, 0, 1)
  for (let row = 0; row < 100; row++) rows[row * 201] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function hex(value) {
  return value.toString(16).toUpperCase().padStart(6, '0')
}

// The same numbers each time, each below the limit asked for (Numerical Recipes, 7.1: a linear
// congruential generator).
function numbers(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
