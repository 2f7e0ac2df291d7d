import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { proxy } from '../proxy'

const hsts = 'strict-transport-security'
const address = vi.hoisted(() => ({ current: '' }))
vi.mock('../lib/env', async (original) => {
  const { env } = await original<typeof import('../lib/env')>()
  return { env: () => ({ ...env(), PUBLIC_URL: address.current }) }
})

const headersOf = (path: string) => proxy(new NextRequest(new URL(path, 'http://127.0.0.1:3999'))).headers

describe('transport', () => {
  beforeEach(() => {
    address.current = 'https://play.example.test'
  })

  test('a portal that the world sees over TLS asks browsers to come by TLS only, on every page', () => {
    for (const path of ['/', '/login', '/admin', '/api/me/balances', '/leave'])
      expect(headersOf(path).get(hsts), path).toBe('max-age=31536000; includeSubDomains')
  })

  test('one that is seen without it does not: the name would be locked out', () => {
    address.current = 'http://play.example.test'
    expect(headersOf('/').get(hsts)).toBeNull()
  })
})
