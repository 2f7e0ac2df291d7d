'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { ReasonDialog } from '../reason-dialog'
import type { DeskAction } from './desk-action'

interface StudioDialogProps {
  studio: {
    id: number
    title: string
    deskTitle: string | null
    isHidden: boolean
    deskPosition: number | null
  }
  action: DeskAction
}

/** Says how a studio is shown: its name, its place, whether at all. */
export function StudioDialog({ studio, action }: StudioDialogProps) {
  const translate = useTranslations('games.studios')
  const [title, setTitle] = useState(studio.deskTitle ?? '')
  const [place, setPlace] = useState(studio.deskPosition === null ? '' : String(studio.deskPosition))
  const [isHidden, setHidden] = useState(studio.isHidden)
  return (
    <ReasonDialog
      words={translate('change')}
      text={translate('changeText', { studio: studio.title })}
      action={action}
      values={{ id: String(studio.id), hidden: isHidden ? 'yes' : '' }}
    >
      <Field
        label={translate('name')}
        hint={translate('nameHint')}
        name="title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        placeholder={studio.title}
        maxLength={200}
      />
      <Field
        label={translate('place')}
        hint={translate('placeHint')}
        name="place"
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        inputMode="numeric"
        maxLength={3}
      />
      <Checkbox
        label={translate('hide')}
        checked={isHidden}
        onChange={(event) => setHidden(event.target.checked)}
      />
    </ReasonDialog>
  )
}
