import { getTranslations } from 'next-intl/server'
import { ClosingPreview } from '@/components/admin/players/closing-preview'
import { MoneyDialog } from '@/components/admin/players/money-dialog'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { isAllowed, type Role } from '@/lib/auth/auth'
import { type PlayerFile, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import { orderKinds, reasonCodes } from '@/lib/money-orders/money-orders'
import { block, close, endSessions, givePassword, markTest, reopen, unblock } from '../actions'
import { moveMoney } from '../money-actions'

const permissions = {
  deposit: 'money.deposit',
  withdrawal: 'money.withdraw',
  adjustment: 'money.adjust',
} as const

/** What this role may do to this player right now; what would be refused is not offered. */
export async function PlayerCommands({ player, role }: { player: PlayerFile; role: Role }) {
  const translate = await getTranslations('players.commands')
  const closing = await getTranslations('players.closing')
  const { id, nickname, status, isTest } = player
  const values = { id, nickname }
  const isClosed = status === 'closed'
  return (
    <>
      <MoneyCommands player={player} role={role} />
      {isAllowed(role, 'players.block') && (status === 'active' || status === 'excluded') && (
        <ReasonDialog
          words={translate('block')}
          text={translate('blockText', { nickname })}
          action={block}
          values={values}
          variant="danger"
        />
      )}
      {isAllowed(role, 'players.block') && status === 'blocked' && (
        <ReasonDialog
          words={translate('unblock')}
          text={translate('unblockText', { nickname })}
          action={unblock}
          values={values}
        />
      )}
      {isAllowed(role, 'players.sessions') && !isClosed && (
        <ReasonDialog
          words={translate('endSessions')}
          text={translate('endSessionsText', { nickname })}
          action={endSessions}
          values={{ ...values, which: 'all' }}
        />
      )}
      {isAllowed(role, 'players.credentials') && !isClosed && (
        <ReasonDialog
          words={translate('password')}
          text={translate('passwordText', { nickname })}
          action={givePassword}
          values={values}
        />
      )}
      {isAllowed(role, 'players.test-flag') && (
        <ReasonDialog
          words={translate(isTest ? 'testOff' : 'testOn')}
          text={translate(isTest ? 'testOffText' : 'testOnText', { nickname })}
          action={markTest}
          values={{ ...values, test: isTest ? 'no' : 'yes' }}
        />
      )}
      {isAllowed(role, 'players.close') && !isClosed && (
        <ReasonDialog
          words={closing('close')}
          text={closing('text', { nickname })}
          action={close}
          values={values}
          variant="danger"
        >
          {/* It looks through all rounds of the player, so it is asked for only when the dialog opens. */}
          <ClosingPreview id={id} />
        </ReasonDialog>
      )}
      {isAllowed(role, 'players.close') && isClosed && (
        <ReasonDialog
          words={translate('reopen')}
          text={translate('reopenText', { nickname })}
          action={reopen}
          values={values}
        />
      )}
    </>
  )
}

async function MoneyCommands({ player, role }: { player: PlayerFile; role: Role }) {
  const allowed = orderKinds.filter((kind) => isAllowed(role, permissions[kind]))
  if (allowed.length === 0) return null
  const reasons = await getTranslations('players.reasonCodes')
  const wallets = (await walletsOfPlayer(player.id)).map(({ currency }) => ({
    value: currency,
    label: currency,
  }))
  if (wallets.length === 0) return null
  return allowed
    .filter((kind) => kind !== 'deposit' || player.status !== 'closed')
    .map((kind) => (
      <MoneyDialog
        key={kind}
        kind={kind}
        playerId={player.id}
        wallets={wallets}
        reasons={reasonCodes[kind].map((value) => ({ value, label: reasons(value) }))}
        action={moveMoney}
      />
    ))
}
