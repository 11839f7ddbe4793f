/** How to eject a reader on a system. The text continues "Before you pull the cable, ". */
export function howToEject(platform: NodeJS.Platform, root: string): string {
  switch (platform) {
    case 'darwin':
      return `eject it in the Finder, or type: diskutil eject ${quoted(root)}`
    case 'win32':
      return `right-click ${root.replace(/\\$/, '')} in the Explorer and choose "Eject"`
    default:
      return `eject it in the file manager, or type: gio mount --eject ${quoted(root)}`
  }
}

// For a POSIX shell.
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
