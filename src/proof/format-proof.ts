import type { Span } from '../diagnostics/diagnostic.ts'
import type { RuntReason } from '../typeset/paged-book/paged-book.ts'
import type { DefectName } from './mark-pages.ts'
import type { BookProof, MarkedLine, MarkedPair, MarkedRunt } from './proof-book.ts'

/** What each defect is, for people. */
export const defectWords: Readonly<Record<DefectName, string>> = {
  widows: 'last line of a paragraph alone at the head of a page',
  orphans: 'first line of a paragraph alone at the foot of a page',
  shortEnds: 'chapter that ends in fewer than five lines on a page of its own',
  unevenSpreads: 'facing pages of unequal depth',
  offGrid: 'line of body text off the grid',
  hyphenRuns: 'third hyphen in a row',
  hyphensAtRectoFoot: 'hyphen before a turn of the leaf',
  runts: 'last line hardly longer than an indent',
  looseLines: 'word spaces wider than 133 %',
  tightLines: 'word spaces narrower than 80 %',
  shortPages: 'page that ends before its foot',
  offSink: 'opening that begins higher or lower than the others of its kind',
  boldFeet: 'bold line at the foot of a page, parted from what follows',
  farFigures: 'figure overleaf from its place in the text',
  splitNotes: 'note that continues overleaf',
  overfull: 'page that holds more than fits',
}

/**
 * The proof of a book as Markdown: totals, lines that stand out, and every page that has a defect.
 */
export function formatProof(title: string, proof: BookProof): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
  const marked = proof.pages.filter((page) => Object.keys(page.defects).length > 0)
  return [
    `# Proof of ${title}`,
    '',
    `- pages: ${proof.pages.length}`,
    `- lines of text: ${proof.lines}, of which justified: ${proof.justified}`,
    `- lines that end in a hyphen: ${proof.hyphens} (${share(proof.hyphens, proof.lines)}), most in a row: ${proof.longestHyphenRun}`,
    `- spread of word spaces (standard deviation by mean): ${proof.spaceSpread.toFixed(3)}`,
    `- neighboring lines whose letters differ in width by more than 3 %: ${proof.letterfit.over3} of ${proof.letterfit.pairs} (${share(proof.letterfit.over3, proof.letterfit.pairs)}), by more than 4 %: ${proof.letterfit.over4}`,
    `- level spreads: ${proof.levelSpreads} of ${proof.spreads} (${share(proof.levelSpreads, proof.spreads)})`,
    `- spaces widened by a line to level facing pages: ${proof.widened}`,
    `- rows left empty at the foot to level facing pages: ${proof.shortRows}`,
    '',
    '| defect | times |',
    '| --- | ---: |',
    ...Object.entries(defectWords).map(
      ([name, text]) => `| ${text} | ${proof.defects[name as DefectName] ?? 0} |`,
    ),
    '',
    ...lineTable('Loosest lines', proof.loosest),
    ...lineTable('Tightest lines', proof.tightest),
    ...pairTable(proof.worstPairs),
    ...runtTable(proof.runts),
    '## Pages to look at',
    '',
    ...(marked.length === 0 ? ['None.'] : ['| page | what |', '| ---: | --- |']),
    ...marked.map((page) => {
      const list = Object.entries(page.defects).map(
        ([name, times]) => `${defectWords[name as DefectName]}${times > 1 ? ` (${times})` : ''}`,
      )
      return `| ${page.folio} | ${list.join('; ')} |`
    }),
    '',
  ].join('\n')
}

function lineTable(title: string, lines: readonly MarkedLine[]): string[] {
  if (lines.length === 0) return []
  return [
    `## ${title}`,
    '',
    '| page | line | word space | written at |',
    '| ---: | ---: | ---: | --- |',
    ...lines.map(
      ({ folio, line, wordSpace, span }) =>
        `| ${folio} | ${line} | ${percent(wordSpace)} | ${formatPlace(span)} |`,
    ),
    '',
  ]
}

function pairTable(pairs: readonly MarkedPair[]): string[] {
  if (pairs.length === 0) return []
  return [
    '## Lines least like the line above',
    '',
    '| page | line | letters differ by | written at |',
    '| ---: | ---: | ---: | --- |',
    ...pairs.map(
      ({ folio, line, change, span }) =>
        `| ${folio} | ${line} | ${(100 * change).toFixed(1)} % | ${formatPlace(span)} |`,
    ),
    '',
  ]
}

function runtTable(runts: readonly MarkedRunt[]): string[] {
  if (runts.length === 0) return []
  return [
    '## Short last lines',
    '',
    '| page | line | why it stays | written at |',
    '| ---: | ---: | --- | --- |',
    ...runts.map(
      ({ folio, line, reason, span }) =>
        `| ${folio} | ${line} | ${formatReason(reason)} | ${formatPlace(span)} |`,
    ),
    '',
  ]
}

/** Why a last line hardly longer than an indent stays, for people. */
export function formatReason(reason: RuntReason): string {
  switch (reason.type) {
    case 'lineBreak':
      return 'the manuscript ends the line before it'
    case 'pages':
      return `in ${count(reason.betterLines)} it would end better, but the pages come out best with ${reason.lines}`
    case 'looseLines': {
      const lines = reason.lines > 1 ? ` in ${count(reason.lines)}` : ''
      return `the best other way to break it needs word spaces of ${percent(reason.widest)}${lines}`
    }
    case 'lastHyphen':
      return 'the best other way to break it ends the line before in a hyphen'
    case 'hyphenRun':
      return 'the best other way to break it has too many hyphens in a row'
    case 'overfull':
      return 'the best other way to break it leaves a line too long'
    case 'noOther':
      return 'there is no other way to break the paragraph'
  }
}

function count(lines: number): string {
  return lines === 1 ? 'one line' : `${lines} lines`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

function formatPlace(span: Span | undefined): string {
  return span ? `${span.file}:${span.start.line}` : ''
}
