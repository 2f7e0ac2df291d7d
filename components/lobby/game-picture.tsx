'use client'
import { clsx } from 'clsx'
import Image from 'next/image'
import { useState } from 'react'

interface GamePictureProps {
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
 * A game's picture in a frame of fixed shape, so that nothing jumps. Under it lies a tile with the title's letters:
 * it is seen while the picture loads, and stays when there is none or it fails.
 */
export function GamePicture({ title, src, width, height, sizes, isFirst = false }: GamePictureProps) {
  const [hasFailed, setHasFailed] = useState(false)
  return (
    <span className="relative block overflow-hidden bg-felt" style={{ aspectRatio: `${width} / ${height}` }}>
      <span
        aria-hidden
        className="absolute inset-0 flex items-center justify-center font-semibold text-4xl text-on-felt/60 tracking-wide"
      >
        {initials(title)}
      </span>
      {src !== null && !hasFailed && (
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
            'absolute inset-0 size-full object-cover transition-transform duration-300',
            'group-hover:scale-105 motion-reduce:transform-none',
          )}
        />
      )}
    </span>
  )
}

/** The first letters of the first two words. */
function initials(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
}
