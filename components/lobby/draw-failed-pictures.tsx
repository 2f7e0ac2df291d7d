'use client'
import { useEffect } from 'react'

/** Once on a page: draws a card in place of each game's picture that cannot be had. */
export function DrawFailedPictures() {
  useEffect(() => {
    const draw = (picture: Element) => picture.parentElement?.setAttribute('data-drawn', '')
    const see = ({ target }: Event) => {
      if (target instanceof Element && target.matches('.game-picture > img')) draw(target)
    }
    // Those that failed before anybody listened.
    for (const picture of document.querySelectorAll<HTMLImageElement>('.game-picture > img'))
      if (picture.complete && picture.naturalWidth === 0) draw(picture)
    // Errors of pictures do not bubble, but pass by on their way down.
    document.addEventListener('error', see, true)
    return () => document.removeEventListener('error', see, true)
  }, [])
  return null
}
