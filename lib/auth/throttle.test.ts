import { describe, expect, test } from 'vitest'
import { database } from '../db/client'
import { networkOf } from '../network'
import { useFreshDatabase } from '../testing/database'
import { throttleAddress, throttlePlayer } from './throttle'

useFreshDatabase()

describe('slowing visitors down', () => {
  test('of sixty registrations from one address at once forty go on; another address is not concerned', async () => {
    const tries = Array.from({ length: 60 }, () => throttleAddress('register', '198.51.100.7'))
    const answers = await Promise.all(tries)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(40)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, minutes: 60 })
    expect(await throttleAddress('register', '198.51.100.8')).toEqual({ ok: true })
    expect(await throttleAddress('forgot', '198.51.100.7')).toEqual({ ok: true })
  })

  test('the wait ends by itself', async () => {
    for (let time = 0; time < 6; time += 1) await throttlePlayer('email-change', 'somebody')
    expect(await throttlePlayer('email-change', 'somebody')).toMatchObject({ ok: false })
    const longAgo = new Date(Date.now() - 3600_000)
    await database().throttle.updateMany({ data: { since: longAgo } })
    expect(await throttlePlayer('email-change', 'somebody')).toEqual({ ok: true })
  })

  test('a household of IPv6 shares a counter, an unknown address has none', async () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::2'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
    for (let time = 0; time < 50; time += 1)
      expect(await throttleAddress('register', 'unknown')).toEqual({ ok: true })
  })
})
