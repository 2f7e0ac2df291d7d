'use client'
import { type RefObject, useEffect, useRef } from 'react'

interface OfForm extends HTMLElement {
  form: HTMLFormElement | null
}

/**
 * Puts an element right after its form was emptied. React empties a form once its action has answered; what is typed in
 * a field it holds comes back by itself, what is chosen in a list or ticked does not.
 */
export function useAfterReset<Element extends OfForm>(
  putRight: (element: Element) => void,
): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    const form = element.current?.form
    // The event comes before the fields change.
    const later = () => queueMicrotask(() => element.current && putRight(element.current))
    form?.addEventListener('reset', later)
    return () => form?.removeEventListener('reset', later)
  })
  return element
}
