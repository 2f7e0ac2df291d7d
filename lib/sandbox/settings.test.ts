import { expect, it } from 'vitest'
import { readSettings } from './settings'

it('has defaults for everything', () => {
  expect(readSettings({})).toMatchObject({
    port: 4000,
    operatorId: 1,
    walletUrl: 'http://127.0.0.1:3000/api/wallet',
  })
})
it('lets both names of this machine frame the games', () => {
  expect(readSettings({}).portalOrigins).toEqual(['http://127.0.0.1:3000', 'http://localhost:3000'])
  expect(readSettings({ PORTAL_ORIGIN: 'https://casino.test/x' }).portalOrigins).toEqual([
    'https://casino.test',
  ])
})
it('says which setting is wrong', () => {
  expect(() => readSettings({ SANDBOX_PORT: 'many' })).toThrow(/SANDBOX_PORT: must be a number/)
  expect(() => readSettings({ WALLET_URL: 'javascript:1' })).toThrow(/WALLET_URL: must be an http/)
})
