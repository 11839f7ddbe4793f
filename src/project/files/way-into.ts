import platform from 'node:path'

/**
 * The path from a folder to something in it, with forward slashes: `images/map.png`; '' for the
 * folder itself, undefined for what is outside. Between two drives of Windows there is no way. Links
 * are not followed. `paths` is for tests: the rules of a system other than this one.
 */
export function wayInto(
  folder: string,
  path: string,
  paths: Pick<platform.PlatformPath, 'isAbsolute' | 'relative' | 'sep'> = platform,
): string | undefined {
  const way = paths.relative(folder, path).replaceAll(paths.sep, '/')
  const isOutside = way === '..' || way.startsWith('../') || paths.isAbsolute(way)
  return isOutside ? undefined : way
}
