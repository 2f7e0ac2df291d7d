'use client'
import { useState } from 'react'

/** Props of a field that keeps what was typed in it. */
interface KeptField {
  name: string
  value: string
  onChange: (event: { target: { value: string } }) => void
}

/**
 * What is typed in a form, kept: React empties a form's fields once its action has answered, and what was refused, or got
 * lost on its way, is not to be typed again.
 */
export function useKept(): {
  kept: (name: string, first?: string) => KeptField
  typed: Readonly<Record<string, string>>
  clear: () => void
} {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const kept = (name: string, first = '') => ({
    name,
    value: typed[name] ?? first,
    onChange: (event: { target: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: event.target.value })),
  })
  return { kept, typed, clear: () => setTyped({}) }
}
