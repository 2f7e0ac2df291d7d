// All cases in the order they run. Auth first, since a fresh token lives minutes; the whole run last, since it looks back.
import { CannotRun, type Level, type Section } from '../types'
import { auth } from './auth'
import { conflicts } from './conflicts'
import { credit } from './credit'
import { currencies } from './currencies'
import { debit } from './debit'
import { features } from './features'
import { hostile } from './hostile'
import { integers } from './integers'
import { money } from './money'
import { ordering } from './ordering'
import { races } from './races'
import { repeats } from './repeats'
import { rollback } from './rollback'
import { stoppedPlayers } from './stopped'
import { tolerance } from './tolerance'
import { transport } from './transport'
import { wholeRun } from './whole-run'

export const sections: readonly Section[] = [
  auth,
  transport,
  debit,
  credit,
  rollback,
  repeats,
  conflicts,
  ordering,
  races,
  money,
  integers,
  currencies,
  features,
  stoppedPlayers,
  hostile,
  tolerance,
  wholeRun,
]

/**
 * The sections with the wanted cases only: `only` names cases or sections, none means all. Throws `CannotRun` when a
 * name is no case's and no section's, or nothing is left.
 */
export function chooseCases(only: readonly string[], levels: readonly Level[]): Section[] {
  const names = new Set(sections.flatMap(({ name, cases }) => [name, ...cases.map(({ id }) => id)]))
  const unknown = only.find((name) => !names.has(name))
  if (unknown !== undefined)
    throw new CannotRun(`There is no case and no section "${unknown}"; --list shows all.`)
  const isWanted = (section: string, id: string) =>
    only.length === 0 || only.includes(section) || only.includes(id)
  const chosen = sections.map((section) => ({
    ...section,
    cases: section.cases.filter(({ id, level }) => isWanted(section.name, id) && levels.includes(level)),
  }))
  const left = chosen.filter(({ cases }) => cases.length > 0)
  if (left.length === 0)
    throw new CannotRun('No case is left to run: --only and --level have none in common.')
  return left
}
