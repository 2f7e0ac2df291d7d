import { getTranslations } from 'next-intl/server'
import { BonusGiveDialog } from '@/components/admin/bonus-give-dialog'
import { BonusTable } from '@/components/admin/bonus-table'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { bonusesOfPlayer } from '@/lib/backoffice/backoffice'
import { percentDone } from '@/lib/bonus/rules'
import type { Money } from '@/lib/money/money'
import { bookBonus, takeBonusBack } from '../../../bonus-actions'

/** A player's bonus money: what was given, how far it is, and the ways to give more or take it back. */
export async function BonusCard({ playerId, currencies }: { playerId: string; currencies: string[] }) {
  const staff = await requireStaff('bonus.read')
  const translate = await getTranslations('admin.bonuses')
  const bonuses = (await bonusesOfPlayer(playerId)).map((bonus) => ({
    ...bonus,
    sequence: bonus.sequence.toString(),
    held: bonus.held.toString(),
    wagered: bonus.wagered.toString(),
    required: text(bonus.required),
    percent: percentDone(bonus),
    released: bonus.released.isZero() ? null : bonus.released.toString(),
    maxBet: text(bonus.maxBet),
    maxWin: text(bonus.maxWin),
  }))
  return (
    <Card title={translate('title')}>
      <div className="flex flex-col gap-4">
        {bonuses.length > 0 ? (
          <BonusTable
            playerId={playerId}
            bonuses={bonuses}
            cancel={isAllowed(staff.role, 'bonus.cancel') ? takeBonusBack : null}
          />
        ) : (
          <p className="text-muted">{translate('none')}</p>
        )}
        {isAllowed(staff.role, 'bonus.grant') && currencies.length > 0 && (
          <div>
            <BonusGiveDialog playerId={playerId} currencies={currencies} action={bookBonus} />
          </div>
        )}
      </div>
    </Card>
  )
}

const text = (amount: Money | null) => amount?.toString() ?? null
