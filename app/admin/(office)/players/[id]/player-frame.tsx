import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/admin/page-head'
import { PlayerBadges } from '@/components/admin/players/player-badges'
import { PlayerTabs } from '@/components/admin/players/player-tabs'
import { requireStaff } from '@/lib/auth/auth'
import { openPlayerFile, type PlayerFile, type PlayerTab } from '@/lib/backoffice/backoffice'
import { PlayerCommands } from './player-commands'

interface PlayerFrameProps {
  id: string
  tab: PlayerTab
  /** What stands under the tabs; made only once the permission is known and the player is there. */
  children: (player: PlayerFile) => ReactNode | Promise<ReactNode>
}

/** The head of every part of a player's page: who it is, what may be done, and the ways to the other parts. */
export async function PlayerFrame({ id, tab, children }: PlayerFrameProps) {
  const staff = await requireStaff('players.read')
  const player = await openPlayerFile(id, tab)
  if (player === null) notFound()
  const translate = await getTranslations('players')
  return (
    <>
      <PageHead
        title={player.nickname}
        badges={<PlayerBadges {...player} />}
        text={translate('head', { email: player.email, id: player.id })}
        actions={<PlayerCommands player={player} role={staff.role} />}
      />
      <PlayerTabs playerId={id} current={tab} />
      {await children(player)}
    </>
  )
}
