import 'server-only'
// The go-live check: what an operator should see green before real money moves.
import { feedStatus } from '../catalog/catalog'
import { database } from '../db/client'
import { type Env, env } from '../env'
import { readDatabaseFacts } from './store'

const clockDriftMsMax = 1000
const feedAgeFactor = 3
const guardsExpected = 7

export interface Check {
  check: string
  ok: boolean
  words: string
}

/** Every check, those that fail too; none stops the others. */
export async function examine(): Promise<Check[]> {
  const settings = env()
  return [...checkSettings(settings), ...(await checkDatabase()), await checkFeed(settings)]
}

function checkSettings(settings: Env): Check[] {
  const isHttps = (url: string) => url.startsWith('https://')
  const open = settings.WALLET_ALLOWED_IPS.filter((entry) => /\/0$/.test(entry))
  return [
    result('mode', !settings.isDemo, 'a database of your own is set', 'this is demo mode: set DATABASE_URL'),
    result('portal https', isHttps(settings.PUBLIC_URL), 'PUBLIC_URL is https', 'PUBLIC_URL is not https'),
    result(
      'games https',
      isHttps(settings.INTEGRATOR_URL),
      'INTEGRATOR_URL is https',
      'INTEGRATOR_URL is not https',
    ),
    result(
      'wallet addresses',
      open.length === 0,
      `${settings.WALLET_ALLOWED_IPS.length} address ranges may call the wallet`,
      `WALLET_ALLOWED_IPS lets everybody in: ${open.join(', ')}`,
    ),
    result(
      'mail',
      settings.SMTP_URL !== undefined,
      'SMTP_URL is set',
      'SMTP_URL is not set: no letters will be sent',
    ),
  ]
}

async function checkDatabase(): Promise<Check[]> {
  try {
    const before = Date.now()
    const facts = await readDatabaseFacts(database())
    const drift = Math.round(Math.abs(facts.at.getTime() - (before + Date.now()) / 2))
    return [
      result('database', true, `PostgreSQL ${facts.version}`, ''),
      result(
        'clock',
        drift < clockDriftMsMax,
        `${drift} ms from the database's`,
        `${drift} ms from the database's`,
      ),
      result(
        'time zone',
        facts.zone === 'UTC',
        'UTC',
        `the connection keeps ${facts.zone}: a pooler drops its options`,
      ),
      result('fsync', facts.fsync === 'on', 'on', 'fsync is off: what was acknowledged may be lost'),
      result(
        'money guards',
        facts.guards >= guardsExpected,
        'the triggers stand',
        'triggers of the journal are missing or off',
      ),
    ]
  } catch (error) {
    return [result('database', false, '', error instanceof Error ? error.message : String(error))]
  }
}

async function checkFeed(settings: Env): Promise<Check> {
  try {
    const { lastSuccessAt, games, lastError } = await feedStatus()
    const ageMs = lastSuccessAt === null ? Number.POSITIVE_INFINITY : Date.now() - lastSuccessAt.getTime()
    const isFresh = ageMs < settings.FEED_REFRESH_MINUTES * 60_000 * feedAgeFactor
    return result('feed', isFresh, `${games} games`, `the feed is old: ${lastError ?? 'it never came'}`)
  } catch (error) {
    return result('feed', false, '', error instanceof Error ? error.message : String(error))
  }
}

function result(check: string, ok: boolean, good: string, bad: string): Check {
  return { check, ok, words: ok ? good : bad }
}
