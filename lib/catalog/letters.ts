// Letters: one spelling for many. What was typed is compared as it stands, as meant on the other keyboard layout, and
// by how it sounds, so that "бук" is "Book" and "ыдщеы" is "slots".

/** Keys by place: the same finger gives the one letter or the other. Ukrainian and Kazakh letters lie on theirs. */
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'
const toLatinKey = new Map([...cyrillicKeys].map((letter, place) => [letter, latinKeys[place] ?? letter]))
for (const [letter, key] of ['іs', 'їs', "є'", 'ґ`', 'ё`', 'ў]'].map((pair) => [...pair])) {
  if (letter && key) toLatinKey.set(letter, key)
}
const toCyrillicKey = new Map([...latinKeys].map((key, place) => [key, cyrillicKeys[place] ?? key]))

const sounds = new Map(
  (
    'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ' +
    'ь= э=e ю=iu я=ia і=i ї=i є=e ґ=g ў=u ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h'
  )
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(2)]),
)

const isCyrillic = /[\u0400-\u04ff]/
const isPlain = /^[a-z0-9 ]*$/

/** Lower case, no accents, no apostrophes, one space between words. */
export function normalise(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain.test(lower)) return lower.replace(/ {2,}/g, ' ').trim()
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The text as it would have been on the other layout; null where no letter lies elsewhere. */
export function onOtherLayout(text: string): string | null {
  const keys = isCyrillic.test(text) ? toLatinKey : toCyrillicKey
  const other = [...text].map((letter) => keys.get(letter) ?? letter).join('')
  return other === text ? null : other
}

/** English spellings on the way to what is heard; longer ones first. Rough on purpose: both sides pass through it. */
const heard: readonly [RegExp, string][] = [
  [/igh/g, 'ai'],
  [/tch/g, 'ch'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/qu/g, 'kv'],
  [/wh/g, 'v'],
  [/dzh/g, 'j'],
  [/oo|ou(?!$)/g, 'u'],
  [/ee|ea/g, 'i'],
  [/ow/g, 'ou'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  // A silent e makes the vowel before it long.
  [/a([^aeiou])e$/, 'ei$1'],
  [/i([^aeiou])e$/, 'ai$1'],
  [/(.{2})e$/, '$1'],
  [/c(?!h)|q/g, 'k'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

/** How a normalised word sounds, in Latin letters. */
export function soundOf(word: string): string {
  let sound = word
  if (isCyrillic.test(word)) sound = [...word].map((letter) => sounds.get(letter) ?? letter).join('')
  for (const [spelling, letters] of heard) sound = sound.replace(spelling, letters)
  return sound
}

/** No word that is compared is longer: what stands beyond does not count. */
const comparedMax = 60
/** The last three rows of the comparison, used over and over: it runs for thousands of words at each keystroke. */
const rows = [newRow(), newRow(), newRow()] as const

/**
 * Whether two words are the same but for `most` slips of the finger: a letter wrong, missing, too many, or two
 * swapped. With `isPrefix` the rest of `word` may still be to come.
 */
export function isNearly(typed: string, word: string, most: number, isPrefix: boolean): boolean {
  if (typed.length - word.length > most || (!isPrefix && word.length - typed.length > most)) return false
  if (typed.length > comparedMax) return false
  const width = Math.min(word.length, typed.length + most)
  let [beforeLast, last, now] = rows
  for (let column = 0; column <= width; column++) last[column] = column
  for (let row = 1; row <= typed.length; row++) {
    now[0] = row
    let least = row
    const letter = typed.charCodeAt(row - 1)
    for (let column = 1; column <= width; column++) {
      const other = word.charCodeAt(column - 1)
      let cost = (last[column - 1] ?? 0) + (letter === other ? 0 : 1)
      cost = Math.min(cost, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1)
      const isSwap =
        row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && other === typed.charCodeAt(row - 2)
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      now[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return false
    ;[beforeLast, last, now] = [last, now, beforeLast]
  }
  if (!isPrefix) return width === word.length && (last[width] ?? 0) <= most
  for (let column = 0; column <= width; column++) if ((last[column] ?? 0) <= most) return true
  return false
}

function newRow(): Uint8Array {
  return new Uint8Array(comparedMax + 4)
}
