'use client'
import { clsx } from 'clsx'
import Image from 'next/image'
import { type CSSProperties, useState } from 'react'

interface GamePictureProps {
  /** Gives it its colour; without one all are alike. */
  code?: string
  title: string
  src: string | null
  width: number
  height: number
  /** How wide the picture stands on screens of each width, for the browser to choose a size. */
  sizes: string
  /** True for the few that are seen first. */
  isFirst?: boolean
}

/**
 * A game's picture in a frame of fixed shape, so that nothing jumps. Under it lies the game's own colour; where there is
 * no picture, or it fails, a card is drawn with the title on it.
 */
export function GamePicture({
  code = '0',
  title,
  src,
  width,
  height,
  sizes,
  isFirst = false,
}: GamePictureProps) {
  const [hasFailed, setHasFailed] = useState(false)
  const style = { aspectRatio: `${width} / ${height}`, '--hue': hueOf(code) } as CSSProperties
  return (
    <span className="game-colour relative block overflow-hidden" style={style}>
      {src !== null && !hasFailed ? (
        <Image
          src={src}
          alt=""
          width={width}
          height={height}
          sizes={sizes}
          loading={isFirst ? 'eager' : 'lazy'}
          fetchPriority={isFirst ? 'high' : 'auto'}
          onError={() => setHasFailed(true)}
          className={clsx(
            'absolute inset-0 size-full object-cover transition-transform duration-300 ease-out',
            'group-hover:scale-[1.04] motion-reduce:transform-none',
          )}
        />
      ) : (
        <span
          aria-hidden
          className="drawn-card absolute inset-0 flex items-center justify-center p-[0.9em] text-center font-display text-[1.125em] text-white leading-tight"
        >
          <span className="line-clamp-3">{title}</span>
        </span>
      )}
    </span>
  )
}

/** Neighbours get colours far apart: the golden angle, by the last digits of the code. */
function hueOf(code: string): number {
  return Math.round((Number(code.slice(-6)) * 137.508) % 360)
}
