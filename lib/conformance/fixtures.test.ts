// What a person gets wrong in the files is said in one line that names the field.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseCases, sections } from './cases/sections'
import { checkFixtures, readFixtures } from './fixtures'
import { readLevers } from './levers'
import { readOptions } from './options'
import { levels, Missing } from './types'

const main = { user_id: 'u-1', currency: 'USD', game_code: 702, auth_token: 'token' }
const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the fixtures file', () => {
  it('needs no more than main', () => {
    expect(checkFixtures({ main })).toMatchObject({ main: { game_code: '702', game_name: '' }, racers: [] })
  })

  it.each([
    [{}, 'fixtures: main: is missing'],
    [{ main: { ...main, auth_token: undefined } }, 'fixtures: main.auth_token: is missing'],
    [
      { main: { ...main, balance: 1000 } },
      'fixtures: main.balance: invalid input: expected string, received number',
    ],
    [
      { main: { ...main, balance: '1e3' } },
      'fixtures: main.balance: must be a decimal text such as "1000.00"',
    ],
    [{ main: { ...main, game_code: 'x' } }, 'fixtures: main.game_code: must be a whole number'],
    [{ main, secnod: main }, 'fixtures: secnod: no such field'],
    [{ main, racers: [{ ...main, token: '1' }] }, 'fixtures: racers.0.token: no such field'],
    [{ main, blocked: { ...main, game_token: 'g' } }, 'fixtures: blocked.open_debit: is missing'],
  ])('%j is refused in one line', (value, words) => {
    expect(() => checkFixtures(value)).toThrow(words)
  })

  it('that is not there, or no JSON, is refused in one line', () => {
    expect(() => readFixtures(join(folder, 'none.json'))).toThrow('there is no such file')
    expect(() => readFixtures(file('broken.json', '{'))).toThrow('is not JSON')
  })
})

describe('levers', () => {
  const values = { user_id: 'u 1; "x"', game_token: 'secret', currency: 'USD' }
  const node = (code: string, ...words: string[]) => JSON.stringify({ block: ['node', '-e', code, ...words] })

  it('are programs with words, run without a shell', async () => {
    const seen = join(folder, 'seen')
    const code = `require('fs').writeFileSync(${JSON.stringify(seen)}, process.argv[1])`
    const levers = readLevers(file('levers.json', node(code, '{user_id}')))
    await levers.pull('block', values)
    expect(readFileSync(seen, 'utf8')).toBe('u 1; "x"')
    expect(levers.has('end_session')).toBe(false)
    await expect(levers.pull('end_session', values)).rejects.toThrow(Missing)
  })

  it('that fail leave their cases not run, with the program’s last line and no token', async () => {
    const levers = readLevers(
      file('failing.json', node('console.error("no such player"); process.exit(3)', '{game_token}')),
    )
    await expect(levers.pull('block', values)).rejects.toThrow('the lever block failed: no such player (3)')
  })

  it('that are misspelled are refused', () => {
    expect(() => readLevers(file('wrong.json', '{"blok":["x"]}'))).toThrow('blok: no such field')
    expect(() => readLevers(file('empty.json', '{"block":[]}'))).toThrow('block: must name a program')
  })
})

describe('the command line', () => {
  it('refuses an address, a level and an option that do not exist', () => {
    expect(() => readOptions(['--url', 'ftp://x'])).toThrow('an address such as')
    expect(() => readOptions(['--level', 'most'])).toThrow('one of must, ruled, newer')
    expect(() => readOptions(['--wrong'])).toThrow("unknown option '--wrong'")
  })

  it('chooses cases by id, by section and by level, and refuses names that are none', () => {
    const ids = (only: string[], chosen = levels.slice()) =>
      chooseCases(only, chosen).flatMap(({ cases }) => cases.map(({ id }) => id))
    expect(ids(['late-debit'])).toEqual(['late-debit'])
    expect(ids(['races']).length).toBe(sections.find(({ name }) => name === 'races')?.cases.length)
    expect(ids(['races'], ['ruled'])).toEqual(['race-debit-and-rollback', 'race-conflict'])
    expect(() => ids(['nonsense'])).toThrow('no case and no section "nonsense"')
    expect(() => ids(['late-debit'], ['newer'])).toThrow('No case is left')
  })
})
