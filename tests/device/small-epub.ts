import JSZip from 'jszip'

/** An EPUB with nothing in it but a package with this identifier, and a text that makes it differ. */
export async function smallEpub(identifier: string, text = 'One'): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip')
  zip.file(
    'META-INF/container.xml',
    '<container><!-- <rootfile full-path="no.opf"/> --><rootfiles>' +
      '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
  )
  zip.file(
    'OEBPS/content.opf',
    '<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="id"><metadata>' +
      '<dc:identifier id="isbn">another</dc:identifier>' +
      `<dc:identifier id='id'> ${identifier} </dc:identifier></metadata></package>`,
  )
  zip.file('OEBPS/one.xhtml', text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
