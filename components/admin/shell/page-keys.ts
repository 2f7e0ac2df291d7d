// Where the keys of the office lead inside a page.

/** Puts the focus into the page's search, else into its first filter. */
export function focusSearch(): void {
  const control =
    document.querySelector<HTMLElement>('main [data-office-search]') ??
    document.querySelector<HTMLElement>('main search :is(input:not([type=hidden]), select)')
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}

const steps: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }

/**
 * Puts the focus on the next or previous row of a table; false when the key is none of these. Arrows move only from a
 * row: elsewhere they scroll the page.
 */
export function moveToRow(pressed: string): boolean {
  const step = steps[pressed]
  if (step === undefined) return false
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-office-row]')]
  const current = rows.findIndex((row) => row.contains(document.activeElement))
  if (current === -1 && pressed.startsWith('Arrow')) return false
  const next = current === -1 ? (step > 0 ? rows[0] : rows.at(-1)) : rows[current + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return rows.length > 0
}

/** The key by its letter of the Latin layout, whatever layout is on. */
export function letterOf({ key, code }: KeyboardEvent): string {
  return key.length === 1 && key > '\u007f' && code.startsWith('Key') ? code.slice(3).toLowerCase() : key
}

/** Whether a key belongs to what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null)
  )
}
