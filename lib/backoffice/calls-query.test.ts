import { describe, expect, it } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { makePlayer } from '../testing/world'
import { type CallQuery, readCallQuery } from './calls-query'

useFreshDatabase()

const nothing: CallQuery = {
  q: '',
  player: '',
  game: '',
  operation: '',
  code: '',
  status: '',
  from: '',
  to: '',
  slower: '',
}
const read = (asked: Partial<CallQuery>) => readCallQuery(database(), { ...nothing, ...asked })

describe('the search for calls', () => {
  it('asks for nothing where nothing is typed', async () => {
    expect(await read({})).toEqual({})
  })

  it('finds a player by id and by nickname, in any case; a stranger by the words of the call', async () => {
    const player = await makePlayer()
    expect(await read({ player: player.id })).toEqual({ userIds: [player.id] })
    expect(await read({ player: player.nickname.toUpperCase() })).toEqual({ userIds: [player.id] })
    expect(await read({ player: 'stranger' })).toEqual({ userIds: ['stranger'] })
  })

  it('takes the minutes of both times along, in UTC', async () => {
    expect(await read({ from: '2026-03-01T10:00', to: '2026-03-01T10:05' })).toEqual({
      from: new Date('2026-03-01T10:00:00Z'),
      until: new Date('2026-03-01T10:06:00Z'),
    })
  })

  it('reads numbers, and all refusals at once', async () => {
    expect(await read({ game: '702', code: '0', status: '200', slower: '12,5' })).toEqual({
      gameCode: 702n,
      code: 0,
      status: 200,
      slowerThanMs: 12.5,
    })
    expect(await read({ code: 'refused' })).toEqual({ isRefused: true })
  })

  it.each([
    { game: 'abc' },
    { game: '9223372036854775808' },
    { code: '-1' },
    { status: 'ok' },
    { slower: 'fast' },
    { from: 'yesterday' },
    { to: '2026-13-41T99:99' },
  ])('%o can match nothing', async (asked) => {
    expect(await read(asked)).toBeNull()
  })
})
