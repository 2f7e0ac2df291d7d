'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const loadTimeoutMs = 15_000

interface GameFrameProps {
  /** The game's code. */
  game: string
  title: string
  url: string
  /** The game's server does not answer, or the game did not load in time. */
  onSilent: () => void
}

/**
 * The game, of another origin. It gets what a game needs and no more: scripts, and its own origin's storage
 * (`allow-same-origin` means the integrator's origin, which is not ours, so it cannot reach this page); no pop-ups, no
 * forms, no leading the whole tab away. It learns nothing of our address.
 */
export function GameFrame({ game, title, url, onSilent }: GameFrameProps) {
  const translate = useTranslations('game')
  const [isLoaded, setIsLoaded] = useState(false)

  useEffect(() => {
    if (isLoaded) return
    const timer = setTimeout(onSilent, loadTimeoutMs)
    return () => clearTimeout(timer)
  }, [isLoaded, onSilent])

  useEffect(() => {
    // A frame also "loads" the browser's own error page: whether the server is there, only ours can tell.
    let isCurrent = true
    isGameServerThere(game).then(
      (isThere) => isCurrent && !isThere && onSilent(),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [game, onSilent])

  return (
    <div className="relative min-h-0 flex-1 bg-black">
      {!isLoaded && (
        <p
          role="status"
          className="pointer-events-none absolute inset-0 flex items-center justify-center gap-3 text-white/80"
        >
          <LoaderCircle aria-hidden className="size-5 animate-spin" />
          {translate('loading')}
        </p>
      )}
      <iframe
        src={url}
        title={translate('frame', { game: title })}
        sandbox="allow-scripts allow-same-origin"
        allow="fullscreen; autoplay"
        referrerPolicy="no-referrer"
        onLoad={() => setIsLoaded(true)}
        className="absolute inset-0 size-full border-0"
      />
    </div>
  )
}

async function isGameServerThere(game: string): Promise<boolean> {
  const response = await fetch(`/api/integrator?game=${game}`, { cache: 'no-store' })
  if (!response.ok) return true
  const answer: { isReachable?: boolean } = await response.json()
  return answer.isReachable !== false
}
