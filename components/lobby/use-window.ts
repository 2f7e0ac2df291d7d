import { type RefObject, useEffect, useState } from 'react'

/** Rows above and below the screen that are kept ready. */
const spareRows = 3

export interface Window {
  columns: number
  /** Pixels from one row to the next. */
  rowHeight: number
  /** Rows in the page: from, and up to but not including. */
  from: number
  to: number
}

/**
 * Which rows of a long grid are near the screen; null before the first look. The grid's height is set by its styles
 * alone, so that the page is as long as all its games before any script runs and back returns to the same place.
 * `list` holds the tiles: the first of them is measured.
 */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  count: number,
): Window | null {
  const [shown, setShown] = useState<Window | null>(null)
  useEffect(() => {
    let asked = 0
    let isNear = false
    const look = () => {
      asked = 0
      const next = measure(frame.current, list.current, count)
      if (next !== null) setShown((before) => (isSame(before, next) ? before : next))
    }
    const ask = () => {
      if (isNear && asked === 0) asked = requestAnimationFrame(look)
    }
    // Below the rails it waits, as it came from the server: to measure at once would hold up the page's start.
    const nearness = new IntersectionObserver(
      ([entry]) => {
        isNear = entry?.isIntersecting ?? false
        if (isNear) look()
      },
      { rootMargin: '100%' },
    )
    const observer = new ResizeObserver(ask)
    if (frame.current) {
      nearness.observe(frame.current)
      observer.observe(frame.current)
    }
    observer.observe(document.body)
    addEventListener('scroll', ask, { passive: true })
    return () => {
      cancelAnimationFrame(asked)
      nearness.disconnect()
      observer.disconnect()
      removeEventListener('scroll', ask)
    }
  }, [frame, list, count])
  return shown
}

function measure(frame: HTMLElement | null, list: HTMLElement | null, count: number): Window | null {
  const tile = list?.firstElementChild
  if (frame === null || !list || !tile) return null
  const style = getComputedStyle(list)
  const columns = style.gridTemplateColumns.split(' ').length
  const rowHeight = tile.getBoundingClientRect().height + Number.parseFloat(style.rowGap)
  const rows = Math.ceil(count / columns)
  const above = -frame.getBoundingClientRect().top
  const firstOnScreen = Math.floor(above / rowHeight)
  const lastOnScreen = Math.ceil((above + innerHeight) / rowHeight)
  // In steps of a few rows: most scrolling then changes nothing.
  const from = Math.floor((firstOnScreen - spareRows) / spareRows) * spareRows
  const to = Math.ceil((lastOnScreen + spareRows) / spareRows) * spareRows
  // Far from the screen one screen of rows stays, so that there is always a tile to measure and nothing is empty.
  const least = Math.ceil(innerHeight / rowHeight) + spareRows
  return {
    columns,
    rowHeight,
    from: Math.max(0, Math.min(from, rows - least)),
    to: Math.min(rows, Math.max(to, least)),
  }
}

function isSame(one: Window | null, other: Window): boolean {
  return (
    one !== null &&
    one.columns === other.columns &&
    one.rowHeight === other.rowHeight &&
    one.from === other.from &&
    one.to === other.to
  )
}
