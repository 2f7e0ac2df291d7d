'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import type { RefObject } from 'react'
import type { LiveSession } from '@/components/live/live-state'
import { Button } from '@/components/ui/button'
import { SessionFigures } from './session-figures'
import { useRealityCheck } from './use-reality-check'

interface RealityCheckProps {
  game: string
  minutes: number
  session: LiveSession
  clockAheadMs: number
  /** What has the full screen: a window outside it would not be seen. */
  container: RefObject<HTMLElement | null>
}

/** Interrupts play at the player's own interval with what was played; only an answer closes it. */
export function RealityCheck({ game, minutes, session, clockAheadMs, container }: RealityCheckProps) {
  const translate = useTranslations('game.reality')
  const router = useRouter()
  const { beganAt } = session
  const { isDue, elapsedMs, answer } = useRealityCheck({ game, minutes, beganAt, clockAheadMs })
  const go = (address: string) => {
    answer()
    router.push(address)
  }
  const stay = (event: Event) => event.preventDefault()
  return (
    <Dialog.Root open={isDue}>
      <Dialog.Portal container={container.current}>
        <Dialog.Overlay className="absolute inset-0 z-50 bg-black/80" />
        <Dialog.Content
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          onInteractOutside={stay}
          className="absolute inset-x-0 bottom-0 z-50 mx-auto flex max-h-full w-full max-w-lg flex-col gap-4 overflow-y-auto rounded-t-lg border border-line bg-surface p-5 shadow-float sm:inset-0 sm:my-auto sm:h-fit sm:rounded-lg sm:p-6"
        >
          <Dialog.Title className="font-semibold text-lg">{translate('title')}</Dialog.Title>
          <Dialog.Description className="text-muted text-sm">
            {translate('text', { minutes: Math.floor(elapsedMs / 60_000) })}
          </Dialog.Description>
          <SessionFigures session={session} clockAheadMs={clockAheadMs} />
          <div className="flex flex-col gap-2 sm:flex-row-reverse">
            <Button onClick={answer} className="whitespace-nowrap sm:flex-1">
              {translate('continue')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => go('/history')}
              className="whitespace-nowrap sm:flex-1"
            >
              {translate('history')}
            </Button>
            <Button variant="secondary" onClick={() => go('/')} className="whitespace-nowrap sm:flex-1">
              {translate('leave')}
            </Button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
