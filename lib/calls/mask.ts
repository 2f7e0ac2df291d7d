// Tokens leave the text before it is kept: the first and last four characters stay, so that two calls of one game
// session can still be told from those of another.

const shown = 4
/** Below this, eight characters would be too much of the token. */
const shownFrom = 24
/** Shorter ones might be an everyday word: they are masked where they are named, and left where they are not. */
const searchedFrom = 16
const tokenName = '(?:user_auth_token|user_game_token|auth_token|game_token)'
/** A named token's value, up to its closing quote or to where the text was cut; quotes may be missing or single. */
const named = new RegExp(`(${tokenName}\\\\*["']?\\s*[:=]\\s*)(?:"((?:[^"\\\\]|\\\\.)*)|([^\\s,}&]+))`, 'gi')
/** Whatever looks like a token, wherever it stands: 32 hexadecimal digits and more. */
const hexRun = /[0-9a-f]{32,}/gi
/** The beginning of such a run at the very end of a text that was cut. */
const hexEnd = /[0-9a-f]{9,31}$/i
/** Letters, digits and the underscore may be written as escapes in JSON, tokens too. */
const escapedSign = /\\u00([2-7][0-9a-f])/gi
const wordSign = /\w/

/** `0123456789abcdef…` as `0123…cdef`; a short text shows nothing of itself. */
export function maskToken(token: string): string {
  if (token === '') return ''
  return token.length < shownFrom ? '…' : `${token.slice(0, shown)}…${token.slice(-shown)}`
}

interface MaskOptions {
  /** The call's own tokens, whatever they look like. */
  tokens?: readonly string[]
  /** Values that are no token though they may look like one: a transaction id of 32 hexadecimal digits. */
  spared?: readonly string[]
  wasCut?: boolean
}

/** A text without its tokens, be it JSON or not. */
export function maskText(
  text: string,
  { tokens = [], spared = [], wasCut = false }: MaskOptions = {},
): string {
  let masked = unescapeWords(text)
  for (const token of tokens) {
    if (token.length >= searchedFrom) masked = masked.replaceAll(token, maskToken(token))
  }
  masked = masked.replace(named, (_all, name: string, quoted?: string, bare?: string) =>
    quoted === undefined ? name + maskValue(bare ?? '') : `${name}"${maskValue(quoted)}`,
  )
  masked = masked.replace(hexRun, (run) => (spared.includes(run) ? run : maskToken(run)))
  return wasCut ? masked.replace(hexEnd, '…') : masked
}

/** What was masked by its own text stays as it is. */
function maskValue(value: string): string {
  return /^(?:.{4}….{4}|…)$/.test(value) ? value : maskToken(value)
}

function unescapeWords(text: string): string {
  if (!text.includes('\\u')) return text
  return text.replace(escapedSign, (all, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16))
    return wordSign.test(sign) ? sign : all
  })
}
