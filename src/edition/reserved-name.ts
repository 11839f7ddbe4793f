/**
 * Whether Windows reserves a file name for a device, whatever its ending: `con`, `AUX.txt`,
 * `com1.png` (Microsoft, "Naming Files, Paths, and Namespaces").
 */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i.test(name)
}
