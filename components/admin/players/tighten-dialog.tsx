'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select, type SelectOption } from '@/components/ui/select'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'
import { useKept } from '../use-kept'

interface TightenDialogProps {
  playerId: string
  nickname: string
  kinds: readonly SelectOption[]
  hours: readonly SelectOption[]
  /** Of the player's wallets. */
  currencies: readonly string[]
  sources: readonly SelectOption[]
  action: ReasonAction
}

/** A tighter limit that did not come from the player's page. What was typed stays until it holds. */
export function TightenDialog(props: TightenDialogProps) {
  const { playerId, nickname, kinds, hours, currencies, sources, action } = props
  const translate = useTranslations('players.protect')
  const { kept, typed, clear } = useKept()
  const isTime = (typed.kind ?? kinds[0]?.value) === 'time'
  const tighten: ReasonAction = async (state, form) => {
    const next = await action(state, form)
    if (next.kind === 'done') clear()
    return next
  }
  return (
    <ReasonDialog
      words={translate('limit')}
      text={translate('limitText', { nickname })}
      action={tighten}
      values={{ id: playerId }}
    >
      <div className="grid grid-cols-2 gap-4">
        <Select label={translate('kind')} {...kept('kind', kinds[0]?.value)} options={kinds} />
        <Select label={translate('period')} {...kept('hours', hours[0]?.value)} options={hours} />
        {!isTime && (
          <Select
            label={translate('currency')}
            {...kept('currency', currencies[0])}
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
        )}
        <Field
          label={translate(isTime ? 'minutes' : 'amount')}
          {...kept('amount')}
          inputMode={isTime ? 'numeric' : 'decimal'}
          autoComplete="off"
          maxLength={17}
          required
        />
      </div>
      <Select label={translate('source')} {...kept('source', sources[0]?.value)} options={sources} />
    </ReasonDialog>
  )
}
