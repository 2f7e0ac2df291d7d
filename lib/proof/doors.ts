// `npm run doors`: the server entry's wallet door and Next's route, each on a database of its own in the same state,
// answer the same bytes to the same calls; only the time differs.
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabases, database } from '../db/client'
import { createDatabase, embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { gameTokenOf } from '../launch/tokens'
import { buildIfChanged } from '../start/build'
import { stopChild } from '../start/children'
import { productionSettings, startProductionServer } from '../testing/production-server'
import { hash, makeGrant, makePlayer, makeSession } from '../testing/world'
import { type DoorCall, doorCalls } from './doors-bodies'
import { freePort } from './torture-wire'

const gameCode = 702n
const authToken = 'a'.repeat(64)
const doors = { 'server entry': [], 'Next route': ['--wallet-through-next'] }

const calls = await compareDoors()
for (const { name, answers } of calls) {
  const isSame = new Set(answers).size === 1
  if (!isSame) process.exitCode = 1
  process.stdout.write(
    `${isSame ? 'same     ' : 'DIFFERENT'} ${name}${isSame ? '' : `\n  ${answers.join('\n  ')}`}\n`,
  )
}
const different = calls.filter(({ answers }) => new Set(answers).size > 1).length
process.stdout.write(`${calls.length} calls, ${different} answered differently\n`)

async function compareDoors(): Promise<{ name: string; answers: string[] }[]> {
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'croupier-doors-'))
  const postgres = await startEmbedded(folder)
  const children: ChildProcess[] = []
  try {
    const player = await makeState(postgres.port)
    const told: string[][] = []
    for (const [index, flags] of Object.values(doors).entries()) {
      const name = `door_${index}`
      await createDatabase(postgres.port, name, 'state')
      const port = await freePort()
      children.push(await startProductionServer(port, embeddedUrl(postgres.port, name), { flags }))
      told.push(await sendAll(`http://127.0.0.1:${port}/api/wallet`, doorCalls(player)))
    }
    return doorCalls(player).map(({ name }, index) => ({
      name,
      answers: told.map((door) => door[index] ?? ''),
    }))
  } finally {
    await Promise.all(children.map(stopChild))
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The database that both doors get a copy of: a player with money, a launch that waits, a living session, a grant. */
async function makeState(port: number): Promise<{ userId: string; authToken: string; gameToken: string }> {
  await createDatabase(port, 'state')
  const url = embeddedUrl(port, 'state')
  Object.assign(process.env, productionSettings, { DATABASE_URL: url })
  await migrate(url)
  const player = await makePlayer({ cash: '100', bonus: '10', currency: 'BTC' })
  const session = await makeSession(player)
  const waiting = { playerId: player.id, walletId: player.walletId, gameCode }
  const gameTokenHash = hash(gameTokenOf(authToken, productionSettings.TOKEN_SECRET))
  const now = new Date()
  await database().gameSession.create({
    data: { ...waiting, authTokenHash: hash(authToken), gameTokenHash, createdAt: now, lastSeenAt: now },
  })
  await makeGrant(player)
  await closeDatabases()
  return { userId: player.id, authToken, gameToken: session.gameToken }
}

/** Status, content type and body of each answer, in order, without the time. */
async function sendAll(url: string, list: DoorCall[]): Promise<string[]> {
  const told: string[] = []
  for (const { method, body } of list) {
    const response = await fetch(url, { method, ...(method === 'GET' ? {} : { body }) })
    const text = (await response.text()).replace(/"timestamp":"\d+"/, '"timestamp":"…"')
    told.push(`${response.status} ${response.headers.get('content-type')} ${text}`)
  }
  return told
}
