// Replaces packages that epub-gen-memory and JSZip load, but that are never called: the templates
// and file types of an ebook, since we make its documents, and what JSZip compresses with, since
// Node's zlib does.
