'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, type SelectOption } from '@/components/ui/select'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

const kinds = ['time-out', 'self-exclusion'] as const
export type BreakKind = (typeof kinds)[number]

interface BreakDialogProps {
  playerId: string
  nickname: string
  /** What a player may choose for themself: hours of a time-out, months of an exclusion with 0 for ever. */
  lengths: Record<BreakKind, readonly SelectOption[]>
  /** How each may come to be entered. */
  sources: Record<BreakKind, readonly SelectOption[]>
  action: ReasonAction
}

/** A time-out or self-exclusion that did not come from the player's page: chosen, its consequences said, agreed to. */
export function BreakDialog({ playerId, nickname, lengths, sources, action }: BreakDialogProps) {
  const translate = useTranslations('players.protect')
  const breaks = useTranslations('players.limits.breaks')
  const [identity, setIdentity] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<BreakKind>('time-out')
  const [length, setLength] = useState(lengths['time-out'][0]?.value ?? '')
  const [source, setSource] = useState(sources['time-out'][0]?.value ?? '')
  const [isSure, setSure] = useState(false)
  const label = lengths[kind].find(({ value }) => value === length)?.label ?? ''
  // Another choice is another break: only what was sent before is the same one.
  const choose = (chosen: BreakKind, value: string) => {
    setKind(chosen)
    setLength(value)
    if (!sources[chosen].some((one) => one.value === source)) setSource(sources[chosen][0]?.value ?? '')
    setSure(false)
    setIdentity(crypto.randomUUID())
  }
  const enter: ReasonAction = async (state, form) => {
    const next = await action(state, form)
    if (next.kind === 'done') choose('time-out', lengths['time-out'][0]?.value ?? '')
    return next
  }
  return (
    <ReasonDialog
      words={translate('break')}
      text={translate('breakText', { nickname })}
      action={enter}
      values={{ id: playerId, identity }}
      variant="danger"
    >
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={translate('kind')}
          name="kind"
          value={kind}
          onChange={({ target }) => {
            const chosen = kinds.find((one) => one === target.value) ?? 'time-out'
            choose(chosen, lengths[chosen][0]?.value ?? '')
          }}
          options={kinds.map((value) => ({ value, label: breaks(value) }))}
        />
        <Select
          label={translate('length')}
          name="length"
          value={length}
          onChange={({ target }) => choose(kind, target.value)}
          options={lengths[kind]}
        />
      </div>
      <Select
        label={translate('source')}
        name="source"
        value={source}
        onChange={({ target }) => setSource(target.value)}
        options={sources[kind]}
      />
      <Alert tone="warning">
        <ul className="list-disc pl-4">
          {(['at-once', 'settled', kind, 'kept', 'final', 'letter'] as const).map((point) => (
            <li key={point}>{translate(`means.${point}`)}</li>
          ))}
        </ul>
      </Alert>
      <Checkbox
        name="sure"
        checked={isSure}
        onChange={({ target }) => setSure(target.checked)}
        label={translate(source === 'house' ? 'sureHouse' : 'sure', {
          nickname,
          kind: breaks(kind),
          length: label,
        })}
      />
    </ReasonDialog>
  )
}
