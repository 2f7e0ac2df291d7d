import { getTranslations } from 'next-intl/server'
import { GiveDialog } from '@/components/admin/campaigns/give-dialog'
import { PlayerGrants } from '@/components/admin/campaigns/player-grants'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { freeRoundsOfPlayer } from '@/lib/backoffice/backoffice'
import { cancelGrant, giveOne } from '../../campaigns/actions'

/** A player's free rounds: what was given, how far it is, and the ways to give more or take it back. */
export async function FreeRoundsCard({ playerId }: { playerId: string }) {
  const staff = await requireStaff('bonus.read')
  const translate = await getTranslations('campaigns')
  const { grants, campaigns } = await freeRoundsOfPlayer(playerId)
  return (
    <Card
      title={translate('playerTitle')}
      className="min-w-0"
      action={
        isAllowed(staff.role, 'bonus.grant') &&
        campaigns.length > 0 && (
          <GiveDialog
            playerId={playerId}
            campaigns={campaigns.map(({ id, name, currency }) => ({
              id: String(id),
              name: `${name} (${currency})`,
            }))}
            action={giveOne}
          />
        )
      }
    >
      {grants.length > 0 ? (
        <PlayerGrants
          grants={grants.map((grant) => ({ ...grant, paid: grant.paid.toString() }))}
          cancel={isAllowed(staff.role, 'bonus.cancel') ? cancelGrant : null}
        />
      ) : (
        <p className="text-muted">{translate(campaigns.length > 0 ? 'playerNone' : 'playerNoneOpen')}</p>
      )}
    </Card>
  )
}
