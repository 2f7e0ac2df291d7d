// Searches that the server answers itself: a browser with scripts asks it once a page and then searches alone.
import 'server-only'
import { now } from '../clock'
import { networkOf } from '../network'
import { makeLimiter } from './rules'

const maySearchHere = makeLimiter({ most: 60, windowMs: 60_000, callersMax: 20_000 })

/** Counts a search that the server is asked for; false beyond sixty a minute from one network. */
export function countSearch(address: string): boolean {
  return maySearchHere(networkOf(address) ?? address, now().getTime())
}
