import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskText, maskToken } from './mask'

const hexRun = /[0-9a-f]{32,}/i
const token = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))
const tokenName = fc.constantFrom('user_auth_token', 'user_game_token', 'auth_token', 'game_token')

describe('masking', () => {
  it('a token keeps four characters at each end', () => {
    expect(maskToken('0123456789abcdef0123456789abcdef')).toBe('0123…cdef')
    expect(maskToken('short')).toBe('…')
    expect(maskToken('')).toBe('')
  })

  it('no token survives in any text, whole or broken', () => {
    fc.assert(
      fc.property(token, tokenName, fc.string(), fc.string(), (secret, name, before, after) => {
        const body = `${before}{"${name}":"${secret}","x":1}${after}`
        const masked = maskText(body)
        expect(masked).not.toContain(secret)
        expect(masked).not.toMatch(hexRun)
      }),
    )
  })

  it('no token survives where the body was cut in the middle of it', () => {
    fc.assert(
      fc.property(token, tokenName, fc.integer({ min: 1, max: 63 }), (secret, name, length) => {
        const masked = maskText(`{"${name}":"${secret.slice(0, length)}`, { wasCut: true })
        // Two quotes, a brace, a colon, a quote; four characters, the sign, four characters.
        expect(masked.length).toBeLessThanOrEqual(name.length + 5 + 9)
        if (length > 9) expect(masked).not.toContain(secret.slice(0, length))
      }),
    )
  })

  const secret = randomBytes(32).toString('hex')
  const escaped = [...secret].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('')
  it.each([
    ['single quotes', `{'user_game_token':'${secret}'}`],
    ['no quotes', `user_game_token=${secret}&x=1`],
    ['a nested text', JSON.stringify({ inner: JSON.stringify({ user_game_token: secret }) })],
    ['capitals', `{"user_game_token":"${secret.toUpperCase()}"}`],
    ['escaped signs', `{"user_game_token":"${escaped}"}`],
    ['an escaped name', `{"user\\u005fgame_token":"${escaped}"}`],
    ['another place', `{"api":"${secret}"}`],
    ['two together', `${secret}${secret}`],
    ['no JSON', `<token>${secret}</token>`],
  ])('a token in %s is masked', (_where, body) => {
    const masked = maskText(body)
    expect(masked).not.toMatch(hexRun)
    expect(masked).not.toContain(secret.slice(4, 20))
    expect(masked).not.toContain(escaped)
  })

  it('a named token that is no hexadecimal number is masked too', () => {
    expect(maskText('{"user_auth_token":"correct-horse-battery-staple-9","a":1}')).toBe(
      '{"user_auth_token":"corr…le-9","a":1}',
    )
    expect(maskText('{"user_game_token":"tiny \\" one","a":1}')).toBe('{"user_game_token":"…","a":1}')
  })

  it('the call’s own token is found under any name, and is not masked twice', () => {
    const own = 'zebra-zebra-zebra-zebra-zebra'
    expect(maskText(`{"user_game_token":"${own}","note":"${own}"}`, { tokens: [own] })).toBe(
      '{"user_game_token":"zebr…ebra","note":"zebr…ebra"}',
    )
  })

  it('a transaction id that looks like a token stays readable', () => {
    const id = 'a'.repeat(32)
    expect(maskText(`{"transaction_id":"${id}"}`, { spared: [id] })).toContain(id)
  })
})
