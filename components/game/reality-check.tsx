'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { LiveSession } from '@/components/live/live-state'
import { Button } from '@/components/ui/button'
import { SessionFigures } from './session-figures'
import { useRealityCheck } from './use-reality-check'

interface RealityCheckProps {
  game: string
  minutes: number
  session: LiveSession
  clockAheadMs: number
}

/** Interrupts play at the player's own interval with what was played; only an answer closes it. */
export function RealityCheck({ game, minutes, session, clockAheadMs }: RealityCheckProps) {
  const { beganAt } = session
  const { isDue, elapsedMs, answer } = useRealityCheck({ game, minutes, beganAt, clockAheadMs })
  return isDue && <RealityDialog {...{ session, clockAheadMs, elapsedMs, answer }} />
}

type RealityDialogProps = Pick<RealityCheckProps, 'session' | 'clockAheadMs'> &
  Pick<ReturnType<typeof useRealityCheck>, 'elapsedMs' | 'answer'>

/** The browser's own dialog: it stands above a full screen too, and nothing behind it can be reached. */
function RealityDialog({ session, clockAheadMs, elapsedMs, answer }: RealityDialogProps) {
  const translate = useTranslations('game.reality')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const go = (address: string) => {
    answer()
    router.push(address)
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={(event) => event.preventDefault()}
      // Some browsers close it at a second Escape whatever we say.
      onClose={() => dialog.current?.showModal()}
      className="inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-dvh w-full max-w-lg flex-col gap-4 overflow-y-auto rounded-t-lg border border-line bg-surface p-5 text-ink shadow-float backdrop:bg-black/80 open:flex sm:inset-0 sm:my-auto sm:h-fit sm:rounded-lg sm:p-6"
    >
      <h2 id={`${id}title`} className="font-semibold text-lg">
        {translate('title')}
      </h2>
      <p id={`${id}text`} className="text-muted text-sm">
        {translate('text', { minutes: Math.floor(elapsedMs / 60_000) })}
      </p>
      <SessionFigures session={session} clockAheadMs={clockAheadMs} />
      <div className="flex flex-col gap-2 sm:flex-row-reverse">
        <Button onClick={answer} className="whitespace-nowrap sm:flex-1">
          {translate('continue')}
        </Button>
        <Button variant="secondary" onClick={() => go('/history')} className="whitespace-nowrap sm:flex-1">
          {translate('history')}
        </Button>
        <Button variant="secondary" onClick={() => go('/')} className="whitespace-nowrap sm:flex-1">
          {translate('leave')}
        </Button>
      </div>
    </dialog>
  )
}
