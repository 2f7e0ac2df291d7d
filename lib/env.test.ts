import { describe, expect, it } from 'vitest'
import { parseEnv, SettingsError } from './env'

const secrets = () => ({
  TOKEN_SECRET: 's'.repeat(64),
  NEXTAUTH_SECRET: 's'.repeat(64),
  METRICS_TOKEN: 's'.repeat(64),
})
const production = {
  DATABASE_URL: 'postgresql://user@db.example/croupier',
  PUBLIC_URL: 'https://play.example',
  INTEGRATOR_URL: 'https://int.example',
  OPERATOR_ID: '12',
  TOKEN_SECRET: 'a'.repeat(32),
  NEXTAUTH_SECRET: 'b'.repeat(32),
  METRICS_TOKEN: 'c'.repeat(32),
  WALLET_ALLOWED_IPS: '203.0.113.0/24, 2001:db8::1',
}

function wrongWith(source: Record<string, string>): string {
  try {
    parseEnv(source, secrets)
    return ''
  } catch (error) {
    return error instanceof SettingsError ? error.message : 'another error'
  }
}

describe('settings', () => {
  it('demo mode needs nothing: defaults, generated secrets, the wallet for loopback only', () => {
    const settings = parseEnv({}, secrets)
    expect(settings).toMatchObject({
      isDemo: true,
      PORT: 3000,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      OPERATOR_ID: 1,
    })
    expect(settings.WALLET_ALLOWED_IPS).toEqual(['127.0.0.0/8', '::1/128'])
    expect(settings.TOKEN_SECRET).toHaveLength(64)
  })

  it('outside demo mode generated secrets are never used and everything missing is named at once', () => {
    const noSecrets = () => {
      throw new Error('demo secrets were asked for')
    }
    expect(parseEnv(production, noSecrets)).toMatchObject({ isDemo: false, OPERATOR_ID: 12 })
    const words = wrongWith({ DATABASE_URL: production.DATABASE_URL })
    for (const name of Object.keys(production).slice(1)) expect(words).toContain(name)
  })

  it('an empty WALLET_ALLOWED_IPS stops the start outside demo mode', () => {
    expect(wrongWith({ ...production, WALLET_ALLOWED_IPS: '' })).toContain('WALLET_ALLOWED_IPS')
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'play.example'],
    ['TOKEN_SECRET', 'short'],
    ['WALLET_ALLOWED_IPS', '203.0.113.0/99'],
    ['STAKE_ORDER', 'whatever'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SMTP_URL', 'mail.example'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(wrongWith({ ...production, [name]: value })).toContain(name)
  })
})
