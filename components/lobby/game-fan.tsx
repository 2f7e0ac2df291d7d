import { clsx } from 'clsx'
import { PlainImage } from '@/components/ui/plain-image'

interface GameFanProps {
  icons: readonly string[]
  /** How wide a card stands, in CSS pixels. */
  width: number
  height: number
  className: string
  /** Of each card. */
  cardClassName: string
}

/** Some pictures of a studio's games, dealt like cards. */
export function GameFan({ icons, width, height, className, cardClassName }: GameFanProps) {
  return (
    <span aria-hidden className={clsx('fan', className)}>
      {icons.map((src) => (
        <PlainImage key={src} src={src} width={width} height={height} className={cardClassName} />
      ))}
    </span>
  )
}
