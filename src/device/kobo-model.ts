/**
 * The model name of a Kobo, from the text of its `.kobo/version`: a serial number, three versions
 * and, last, a number in the form of a UUID that identifies the model. Undefined for models that
 * are not in the table.
 */
export function koboModel(version: string): string | undefined {
  const number = /-0*(\d{3})\s*$/.exec(version)?.[1]
  return number === undefined ? undefined : models.get(number)
}

// pgaskin/koboutils, device ids.
const models: ReadonlyMap<string, string> = new Map([
  ['374', 'Kobo Aura H2O Edition 2'],
  ['375', 'Kobo Aura Edition 2'],
  ['376', 'Kobo Clara HD'],
  ['377', 'Kobo Forma'],
  ['382', 'Kobo Nia'],
  ['383', 'Kobo Sage'],
  ['384', 'Kobo Libra H2O'],
  ['386', 'Kobo Clara 2E'],
  ['387', 'Kobo Elipsa'],
  ['388', 'Kobo Libra 2'],
  ['389', 'Kobo Elipsa 2E'],
  ['390', 'Kobo Libra Colour'],
  ['391', 'Kobo Clara BW'],
  ['393', 'Kobo Clara Colour'],
  ['395', 'Kobo Clara BW'],
])
