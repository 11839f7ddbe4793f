/** The values of `epub:type` (EPUB 3 Structural Semantics Vocabulary 1.1, § 3 to 20). */
export const structureTypes: ReadonlySet<string> = new Set(
  `abstract acknowledgments afterword annoref annotation answer answers antonym-group appendix aside
  assessment assessments backlink backmatter balloon biblioentry bibliography biblioref bodymatter
  bridgehead case-study chapter colophon concluding-sentence conclusion condensed-entry contributors
  copyright-page cover covertitle credit credits dedication def dictentry dictionary division endnote
  endnotes epigraph epilogue errata etymology example feedback figure fill-in-the-blank-problem footnote
  footnotes foreword frontmatter fulltitle general-problem glossary glossdef glossref glossterm gram-info
  halftitle halftitlepage help idiom imprimatur imprint index index-editor-note index-entry
  index-entry-list index-group index-headnotes index-legend index-locator index-locator-list
  index-locator-range index-term index-term-categories index-term-category index-xref-preferred
  index-xref-related introduction keyword keywords label landmarks learning-objective
  learning-objectives learning-outcome learning-outcomes learning-resource learning-resources
  learning-standard learning-standards list list-item loa loi lot lov marginalia match-problem
  multiple-choice-problem note noteref notice ordinal other-credits page-list pagebreak panel
  panel-group part part-of-speech part-of-speech-group part-of-speech-list phonetic-transcription
  phrase-group phrase-list practice practices preamble preface prologue pullquote qna question rearnote
  rearnotes region-based revision-history seriespage sense-group sense-list sidebar sound-area
  subchapter subtitle synonym-group table table-cell table-row text-area tip title titlepage toc
  toc-brief topic-sentence tran tran-info true-false-problem volume warning`.split(/\s+/),
)
