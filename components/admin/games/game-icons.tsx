import { useTranslations } from 'next-intl'
import { GamePicture } from '@/components/lobby/game-picture'

interface GameIconsProps {
  icons: readonly { url: string; width: number; height: number }[]
}

/** Every picture that the feed names, with its size as the feed says it. */
export function GameIcons({ icons }: GameIconsProps) {
  const translate = useTranslations('games.page')
  if (icons.length === 0) return <p className="text-muted">{translate('noIcons')}</p>
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3">
      {icons.map(({ url, width, height }) => (
        <li key={url} className="min-w-0 text-xs">
          <span className="block overflow-hidden rounded-md border border-line">
            <GamePicture title="" src={url} width={width} height={height} shown={176} />
          </span>
          <span className="figures mt-1 block">{translate('size', { width, height })}</span>
          <span className="block text-muted [overflow-wrap:anywhere]">{url}</span>
        </li>
      ))}
    </ul>
  )
}
