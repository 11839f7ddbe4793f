import { scriptFamilies } from './script-families.ts'

/** What the program knows about a shipped family without opening a file. */
export interface CatalogFamily {
  /** The npm package with its static files, under the SIL Open Font License. */
  readonly package: string
  /** The path of its file in a weight and a style, within the package. */
  readonly fileOf: (weight: number, style: 'normal' | 'italic') => string
  readonly weights: readonly number[]
  readonly italic: boolean
  /** The package is too big to come with the program: whoever needs it installs it. */
  readonly optional?: true
}

/** A face of a shipped family. */
export interface CatalogFace {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** The path of its file for `require.resolve`. */
  readonly module: string
}

/** The families that come with the program, by the name that stylesheets use. */
export const catalog: Readonly<Record<string, CatalogFamily>> = {
  'EB Garamond': {
    ...trueType('eb-garamond', 'EBGaramond'),
    weights: [400, 500, 600, 700, 800],
    italic: true,
  },
  Literata: {
    ...trueType('literata', 'Literata'),
    weights: [200, 300, 400, 500, 600, 700, 800, 900],
    italic: true,
  },
  // This build has kerning and marks but no substitutions: neither small caps nor ligatures.
  'Libertinus Serif': {
    ...trueType('libertinus-serif', 'LibertinusSerif'),
    weights: [400, 600, 700],
    italic: true,
  },
  'Noto Serif': {
    ...trueType('noto-serif', 'NotoSerif'),
    weights: [100, 200, 300, 400, 500, 600, 700, 800, 900],
    italic: true,
  },
  'Source Sans 3': {
    ...trueType('source-sans-3', 'SourceSans3'),
    weights: [200, 300, 400, 500, 600, 700, 800, 900],
    italic: true,
  },
  'Source Code Pro': {
    ...trueType('source-code-pro', 'SourceCodePro'),
    weights: [200, 300, 400, 500, 600, 700, 800, 900],
    italic: true,
  },
  'Noto Sans Symbols': {
    ...trueType('noto-sans-symbols', 'NotoSansSymbols'),
    weights: [100, 200, 300, 400, 500, 600, 700, 800, 900],
    italic: false,
  },
  'Noto Sans Symbols 2': {
    ...trueType('noto-sans-symbols-2', 'NotoSansSymbols2'),
    weights: [400],
    italic: false,
  },
  'Noto Sans Math': {
    ...trueType('noto-sans-math', 'NotoSansMath'),
    weights: [400],
    italic: false,
  },
  'Frank Ruhl Libre': {
    ...trueType('frank-ruhl-libre', 'FrankRuhlLibre'),
    weights: [300, 400, 500, 600, 700, 800, 900],
    italic: false,
  },
  Amiri: {
    ...trueType('amiri', 'Amiri'),
    weights: [400, 700],
    italic: true,
  },
  'Noto Serif SC': eastAsian('noto-serif-sc', 'NotoSerifSC'),
  'Noto Serif TC': eastAsian('noto-serif-tc', 'NotoSerifTC'),
  'Noto Serif JP': eastAsian('noto-serif-jp', 'NotoSerifJP'),
  'Noto Serif KR': eastAsian('noto-serif-kr', 'NotoSerifKR'),
  ...Object.fromEntries(Object.values(scriptFamilies).map((name) => [name, lettersOf(name)])),
}

function eastAsian(name: string, file: string): CatalogFamily {
  const weights = [200, 300, 400, 500, 600, 700, 800, 900]
  return { ...trueType(name, file), weights, italic: false, optional: true }
}

// Files such as `400Regular_Italic/EBGaramond_400Regular_Italic.ttf`.
function trueType(name: string, file: string): Pick<CatalogFamily, 'package' | 'fileOf'> {
  return {
    package: `@expo-google-fonts/${name}`,
    fileOf: (weight, style) => {
      const cut = `${weight}${weightNames[weight] ?? ''}${style === 'italic' ? '_Italic' : ''}`
      return `${cut}/${file}_${cut}.ttf`
    },
  }
}

// Files such as `files/noto-sans-runic-runic-400-normal.woff`, which have the letters of the script
// alone.
function lettersOf(family: string): CatalogFamily {
  const slug = family.toLowerCase().replaceAll(' ', '-')
  const script = slug.replace(/^noto-(?:sans|serif)-/, '')
  return {
    package: `@fontsource/${slug}`,
    fileOf: (weight) => `files/${slug}-${script}-${weight}-normal.woff`,
    weights: [400, 700],
    italic: false,
    optional: true,
  }
}

/** The family that each generic name of CSS Fonts 4, § 2.1.3 stands for. */
export const genericFamilies: Readonly<Record<string, string>> = {
  serif: 'EB Garamond',
  'ui-serif': 'EB Garamond',
  'sans-serif': 'Source Sans 3',
  'ui-sans-serif': 'Source Sans 3',
  'ui-rounded': 'Source Sans 3',
  'system-ui': 'Source Sans 3',
  monospace: 'Source Code Pro',
  'ui-monospace': 'Source Code Pro',
  math: 'Noto Sans Math',
}

/** Every face of a shipped family. */
export function catalogFaces(name: string): readonly CatalogFace[] {
  const family = catalog[name]
  if (!family) return []
  const styles = family.italic ? (['normal', 'italic'] as const) : (['normal'] as const)
  return family.weights.flatMap((weight) =>
    styles.map((style) => ({
      family: name,
      style,
      weight,
      module: `${family.package}/${family.fileOf(weight, style)}`,
    })),
  )
}

// OpenType 1.9, OS/2 usWeightClass, spelled as in the file names of the packages.
const weightNames: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
}
