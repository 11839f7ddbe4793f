import { expect, test } from 'vitest'
import { smartenText } from '../../../src/markdown/smarten-text.ts'

const ranges: readonly (readonly [string, string])[] = [
  ['3--4', '3–4'],
  ['$5--$10, £5--£10, €5--10', '$5–$10, £5–£10, €5–10'],
  ['5%--10%', '5%–10%'],
  ['10:30--11:45, 6pm--8pm', '10:30–11:45, 6pm–8pm'],
  ['pp. iv--xii, IV--VI', 'pp. iv–xii, IV–VI'],
  ['1990s--2000s, 1914--18', '1990s–2000s, 1914–18'],
  ['12°--15°, 5km--10km', '12°–15°, 5km–10km'],
  ['3a--3b, #4--#6, §3--5', '3a–3b, #4–#6, §3–5'],
  ['No. 3--No. 5, p.3--p.4', 'No. 3–No. 5, p.3–p.4'],
  ['2nd--3rd, 1,000--2,000, 3.5--4.5', '2nd–3rd, 1,000–2,000, 3.5–4.5'],
  ['A--Z', 'A–Z'],
  ['May--June, Monday--Friday', 'May–June, Monday–Friday'],
  ['(1914--)', '(1914–)'],
  ['$5-$10, $5-10, 5-10%', '$5–$10, $5–10, 5–10%'],
  ['1990-1995, 1914-18', '1990–1995, 1914–18'],
  ['10:30-11:45', '10:30–11:45'],
  ['the 2nd-3rd row, pp. 12-15, pp. iv-xii', 'the 2nd–3rd row, pp. 12–15, pp. iv–xii'],
  // A pause in a sentence keeps its em dash.
  ['I--I did not mean it', 'I—I did not mean it'],
  ['it was 1914--the war came', 'it was 1914—the war came'],
  ['She did--six times', 'She did—six times'],
  ['He said A--a letter', 'He said A—a letter'],
  ['You may--June will come', 'You may—June will come'],
]

test.each(ranges)('%s', (typed, set) => {
  expect(smartenText(typed, 'en').replaceAll('\u00a0', ' ')).toBe(set)
})

const kept = [
  '555-0123',
  '020-7946-0018',
  '1-800-555-0123',
  '978-0-306-40615-7',
  '2024-05-06',
  '1999-12',
  'AK-47',
  'a 747-400',
  '-5 and 3 -1',
  'B-52s',
  'twenty-one',
  'room 12-14',
  'X-1914-1918',
]

test.each(kept)('%s stays as typed', (typed) => {
  expect(smartenText(typed, 'en')).toBe(typed)
})

const bound: readonly (readonly [string, string, string])[] = [
  ['cs', 'Šel k domu a u lesa, V domě i o tom', 'Šel k~domu a~u~lesa, V~domě i~o~tom'],
  ['cs', 'stálo 5 kg a 20 % z ceny, 100 Kč', 'stálo 5~kg a~20~% z~ceny, 100~Kč'],
  ['pl', 'Szedł w nocy i z nim o tym', 'Szedł w~nocy i~z~nim o~tym'],
  ['sk', 'Išiel k domu a s ním v noci', 'Išiel k~domu a~s~ním v~noci'],
  ['uk', 'Він ішов у ліс і з ним', 'Він ішов у~ліс і~з~ним'],
  ['ru', 'Он шёл к дому и с ним в лес', 'Он шёл к~дому и~с~ним в~лес'],
  ['fr', '50 % et 10 € pour 12 000 km', '50~% et 10~€ pour 12~000~km'],
  ['fr', 'n° 5, p. 12, au XVIIe siècle', 'n°~5, p.~12, au XVIIe~siècle'],
  ['fr', 'M. Dupont et 20 °C, soit 3 h 15 min', 'M.~Dupont et 20~°C, soit 3~h~15~min'],
  ['fr', 'Mme Dupont a dit : « oui »', 'Mme~Dupont a dit\u202f: «\u202foui\u202f»'],
  ['en', 'I saw a boat', 'I saw a boat'],
  [
    'en',
    'See p. 12, Vol. IV, no. 5 and Fig. 3 of § 4',
    'See p.~12, Vol.~IV, no.~5 and Fig.~3 of §~4',
  ],
  ['en', 'The shop. 12 men, i. e. all, vol. Income', 'The shop. 12 men, i.~e. all, vol. Income'],
  ['de', 'Vgl. S. 12, Bd. II, Nr. 5, z. B. um 5 Uhr', 'Vgl. S.~12, Bd.~II, Nr.~5, z.~B. um 5~Uhr'],
  ['es', 'véase pág. 5, p. ej. cap. IV, n.º 3', 'véase pág.~5, p.~ej. cap.~IV, n.º~3'],
  ['it', 'si veda cap. 5 e n. 3, vol. II', 'si veda cap.~5 e n.~3, vol.~II'],
  ['nl', 'zie blz. 12 en nr. 5 om 3 uur', 'zie blz.~12 en nr.~5 om 3~uur'],
  ['sv', 'se s. 12 och nr 5, 20 kr', 'se s.~12 och nr~5, 20~kr'],
  ['pl', 'zob. s. 12, nr 5 i t. II', 'zob. s.~12, nr~5 i~t.~II'],
  ['ru', 'см. с. 12, № 3, гл. IV, т. е. 5 млн', 'см. с.~12, №~3, гл.~IV, т.~е. 5~млн'],
  ['el', 'βλ. σ. 12 και κεφ. 3', 'βλ. σ.~12 και κεφ.~3'],
  ['tr', 'bk. s. 12, böl. 3', 'bk. s.~12, böl.~3'],
  ['sk', 'pozri s. 12 a č. 3', 'pozri s.~12 a~č.~3'],
  ['hu', 'a 12. o. és 300 Ft', 'a 12. o. és 300~Ft'],
  ['ja', '§ 4 と № 3', '§~4 と №~3'],
  ['cs', 'abeceda A. a B', 'abeceda A. a~B'],
]

test.each(bound)('%s: %s', (language, typed, set) => {
  expect(smartenText(typed, language).replaceAll('\u00a0', '~')).toBe(set)
})
