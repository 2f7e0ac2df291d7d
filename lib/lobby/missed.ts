// Searches that found nothing tell the operator what players miss. Only the words are kept, and few of them.
import 'server-only'
import { lobby } from '../catalog/catalog'
import { noFilter } from '../catalog/filter'
import { now } from '../clock'
import { database } from '../db/client'
import { networkOf } from '../network'
import { cleanQuery, makeLimiter } from './rules'
import { countMissed } from './store'

const searchesKept = 2_000
const minuteMs = 60_000
const mayCount = makeLimiter({ most: 10, windowMs: minuteMs, callersMax: 5_000 })
const mayCountAtAll = makeLimiter({ most: 120, windowMs: minuteMs, callersMax: 1 })

/** Counts a search that found nothing. Says what became of it: `found` when it does find something after all. */
export async function noteMissedSearch(
  text: string,
  address: string,
): Promise<'counted' | 'no-search' | 'too-many' | 'found'> {
  const query = cleanQuery(text)
  if (query === null) return 'no-search'
  const at = now()
  if (!mayCount(networkOf(address) ?? address, at.getTime()) || !mayCountAtAll('all', at.getTime()))
    return 'too-many'
  const found = await lobby()
  if (found === null || found.search({ ...noFilter, query }).length > 0) return 'found'
  await countMissed(database(), { query, at, most: searchesKept })
  return 'counted'
}
