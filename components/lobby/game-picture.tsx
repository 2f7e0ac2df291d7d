import type { CSSProperties } from 'react'
import { PlainImage } from '@/components/ui/plain-image'

interface GamePictureProps {
  /** Gives it its colour; without one all are alike. */
  code?: string
  title: string
  src: string | null
  /** The frame's shape. */
  width: number
  height: number
  /** How wide it stands, in CSS pixels; screens that are twice as sharp are given twice the width. */
  shown: number
  /** True for the few that are seen first. */
  isFirst?: boolean
}

/**
 * A game's picture in a frame of fixed shape, so that nothing jumps; without a picture, a card with the title on it. A
 * picture that fails turns into that card by `DrawFailedPictures`, so that dozens of these cost a page no state.
 */
export function GamePicture(picture: GamePictureProps) {
  const { code = '0', title, src, width, height, shown, isFirst = false } = picture
  const style = { aspectRatio: `${width} / ${height}`, '--hue': hueOf(code) } as CSSProperties
  if (src === null) return <span className="game-picture" data-title={title} data-drawn style={style} />
  return (
    <span className="game-picture" data-title={title} style={style}>
      <PlainImage src={src} width={shown} height={Math.round((shown * height) / width)} isFirst={isFirst} />
    </span>
  )
}

/** Neighbours get colours far apart: the golden angle, by the last digits of the code. */
function hueOf(code: string): number {
  return Math.round((Number(code.slice(-6)) * 137.508) % 360)
}
