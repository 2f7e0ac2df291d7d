'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { type ReasonAction, ReasonDialog } from './reason-dialog'
import { useKept } from './use-kept'

interface BonusGiveDialogProps {
  playerId: string
  currencies: readonly string[]
  action: ReasonAction
}

/** Gives bonus money with its terms. One opening of the page is one bonus until it was booked. */
export function BonusGiveDialog({ playerId, currencies, action }: BonusGiveDialogProps) {
  const translate = useTranslations('admin.bonuses')
  const [identity, setIdentity] = useState(() => crypto.randomUUID())
  const { kept, clear } = useKept()
  const give: ReasonAction = async (state, form) => {
    const next = await action(state, form)
    if (next.kind === 'done') {
      setIdentity(crypto.randomUUID())
      clear()
    }
    return next
  }
  return (
    <ReasonDialog
      words={translate('give')}
      text={translate('giveText')}
      action={give}
      values={{ player: playerId, identity }}
    >
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={translate('currency')}
          name="currency"
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
        <Field
          label={translate('amount')}
          {...kept('amount')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={17}
          required
        />
        <Field
          label={translate('wagering')}
          hint={translate('wageringHint')}
          {...kept('wagering')}
          inputMode="numeric"
          maxLength={3}
          placeholder="0"
        />
        <Field
          label={translate('days')}
          hint={translate('daysHint')}
          {...kept('days')}
          inputMode="numeric"
          maxLength={4}
        />
        <Field
          label={translate('maxBet')}
          hint={translate('maxBetHint')}
          {...kept('maxBet')}
          inputMode="decimal"
          maxLength={17}
        />
        <Field
          label={translate('maxWin')}
          hint={translate('maxWinHint')}
          {...kept('maxWin')}
          inputMode="decimal"
          maxLength={17}
        />
      </div>
      <details>
        <summary className="cursor-pointer font-medium text-sm">{translate('weights')}</summary>
        <div className="mt-3 flex flex-col gap-4">
          <Field
            label={translate('weightDefault')}
            {...kept('weightDefault')}
            inputMode="numeric"
            maxLength={3}
            placeholder="100"
          />
          <TextArea
            label={translate('weightGames')}
            hint={translate('weightGamesHint')}
            {...kept('weightGames')}
            maxLength={5000}
          />
        </div>
      </details>
    </ReasonDialog>
  )
}
