import { isLosslessNumber, parse, stringify } from 'lossless-json'

const tokenKeys = new Set(['user_auth_token', 'user_game_token', 'auth_token', 'game_token'])
const textMax = 4000
const endShown = 4

/** A description could quote a token back at us. */
export function maskTokens(text: string): string {
  return text.replace(/[0-9A-Za-z_]{24,}/g, '…')
}

/** A message as it may be shown: every token is cut to its last four characters, enough to tell two apart. */
export function maskMessage(value: unknown): string {
  return (stringify(maskValue(value, ''), undefined, 1) ?? '').slice(0, textMax)
}

/** The same of a text that should be JSON and perhaps is not. */
export function maskText(text: string): string {
  if (text === '') return ''
  try {
    return maskMessage(parse(text))
  } catch {
    return maskTokens(text.slice(0, textMax))
  }
}

function maskValue(value: unknown, key: string): unknown {
  if (tokenKeys.has(key) && typeof value === 'string' && value !== '') return `…${value.slice(-endShown)}`
  if (key === 'error_description' && typeof value === 'string') return maskTokens(value)
  if (Array.isArray(value)) return value.map((item: unknown) => maskValue(item, ''))
  if (typeof value !== 'object' || value === null || isLosslessNumber(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskValue(inner, name)]))
}
