'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

interface GiveDialogProps {
  /** Whom to give to; left out where it is typed into the dialog. */
  playerId?: string
  /** What can be given; with one only there is nothing to choose. */
  campaigns: readonly { id: string; name: string }[]
  action: ReasonAction
}

/** Gives one player a campaign's free rounds. One opening of the page is one gift until it was given. */
export function GiveDialog({ playerId, campaigns, action }: GiveDialogProps) {
  const translate = useTranslations('campaigns.give')
  const [identity, setIdentity] = useState(() => crypto.randomUUID())
  // A form that was refused comes back empty unless its fields are kept here.
  const [campaign, setCampaign] = useState(campaigns[0]?.id ?? '')
  const [player, setPlayer] = useState('')
  const give: ReasonAction = async (state, form) => {
    const next = await action(state, form)
    if (next.kind === 'done') {
      setIdentity(crypto.randomUUID())
      setPlayer('')
    }
    return next
  }
  const only = campaigns.length === 1 ? campaigns[0] : undefined
  return (
    <ReasonDialog
      words={translate('open')}
      text={translate('text')}
      action={give}
      values={{
        identity,
        ...(playerId === undefined ? {} : { player: playerId }),
        ...(only === undefined ? {} : { campaign: only.id }),
      }}
    >
      {only === undefined && (
        <Select
          label={translate('campaign')}
          name="campaign"
          value={campaign}
          onChange={(event) => setCampaign(event.target.value)}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {playerId === undefined ? (
        <Field
          label={translate('player')}
          name="player"
          value={player}
          onChange={(event) => setPlayer(event.target.value)}
          maxLength={254}
          autoComplete="off"
          required
        />
      ) : (
        only !== undefined && <p className="text-sm">{only.name}</p>
      )}
    </ReasonDialog>
  )
}
