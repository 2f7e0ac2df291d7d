import type { MouseEvent } from 'react'

/** Whether a press on a link means this tab; with a key or another button it is the browser's matter. */
export function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}
