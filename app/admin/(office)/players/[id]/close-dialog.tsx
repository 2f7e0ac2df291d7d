import { getTranslations } from 'next-intl/server'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { previewClosing } from '@/lib/backoffice/backoffice'
import { close } from '../actions'

/** Closes an account, after saying what stands in the way and what is still to come. */
export async function CloseDialog({ id, nickname }: { id: string; nickname: string }) {
  const translate = await getTranslations('players.closing')
  const { held, openRounds, isMore } = await previewClosing(id)
  return (
    <ReasonDialog
      words={translate('close')}
      text={translate('text', { nickname })}
      action={close}
      values={{ id, nickname }}
      variant="danger"
    >
      {held.length > 0 && (
        <Alert tone="danger">
          <p>{translate('held')}</p>
          <ul>
            {held.map(({ currency, cash, bonus }) => (
              <li key={currency}>
                {!isZeroAmount(cash) && (
                  <>
                    {translate('cash')} <Amount value={cash} currency={currency} />{' '}
                  </>
                )}
                {!isZeroAmount(bonus) && (
                  <>
                    {translate('bonus')} <Amount value={bonus} currency={currency} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {openRounds.length > 0 && (
        <Alert tone="warning">
          <p>{translate(isMore ? 'openMany' : 'open')}</p>
          <ul>
            {openRounds.map(({ currency, count, stake }) => (
              <li key={currency}>
                {translate('rounds', { count })} <Amount value={stake} currency={currency} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {held.length === 0 && openRounds.length === 0 && <Alert>{translate('clear')}</Alert>}
    </ReasonDialog>
  )
}
