// What staff may enter for a player: mostly what was asked for otherwise than on the player's own page.
import { getTranslations } from 'next-intl/server'
import { BreakDialog } from '@/components/admin/players/break-dialog'
import { TightenDialog } from '@/components/admin/players/tighten-dialog'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { type PlayerFile, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import {
  type EntrySource,
  entrySources,
  exclusionMonths,
  limitHours,
  limitKinds,
  requestSources,
  timeOutHours,
} from '@/lib/safer-play/rules'
import { addBreak, addLimit } from '../../protect-actions'

/** Offered whatever the account's status is: under a block or a closing the break holds too. */
export async function EnterBreak({ player }: { player: PlayerFile }) {
  if (!(await mayProtect())) return null
  const safer = await getTranslations('safer')
  const hours = timeOutHours.map((count) => ({
    value: String(count),
    label: count < 72 ? safer('hours', { count }) : safer('days', { count: count / 24 }),
  }))
  const months = exclusionMonths.map((count) => {
    if (count === null) return { value: '0', label: safer('forEver') }
    const label = count < 12 ? safer('months', { count }) : safer('years', { count: count / 12 })
    return { value: String(count), label }
  })
  return (
    <BreakDialog
      playerId={player.id}
      nickname={player.nickname}
      lengths={{ 'time-out': hours, 'self-exclusion': months }}
      sources={{
        'time-out': await sourceOptions(entrySources),
        'self-exclusion': await sourceOptions(requestSources),
      }}
      action={addBreak}
    />
  )
}

export async function EnterLimit({ player }: { player: PlayerFile }) {
  if (!(await mayProtect())) return null
  const [translate, wallets] = await Promise.all([
    getTranslations('players.limits'),
    walletsOfPlayer(player.id),
  ])
  const kinds = wallets.length === 0 ? (['time'] as const) : limitKinds
  return (
    <TightenDialog
      playerId={player.id}
      nickname={player.nickname}
      kinds={kinds.map((value) => ({ value, label: translate(value) }))}
      hours={limitHours.map((hours) => ({
        value: String(hours),
        label: translate('days', { days: hours / 24 }),
      }))}
      currencies={wallets.map(({ currency }) => currency)}
      sources={await sourceOptions(entrySources)}
      action={addLimit}
    />
  )
}

async function mayProtect(): Promise<boolean> {
  return isAllowed((await requireStaff('players.read')).role, 'players.protect')
}

async function sourceOptions(sources: readonly EntrySource[]) {
  const translate = await getTranslations('players.protect.sources')
  return sources.map((value) => ({ value, label: translate(value) }))
}
