'use client'
import { useEffect } from 'react'
import { leaveMessage } from './frame-messages'

/**
 * Inside a frame it tells the play page to leave, since a sandboxed frame cannot lead the tab away itself; only a page
 * of our own origin hears it. Opened as a page of its own it is simply the way to the lobby.
 */
export function Leave({ label }: { label: string }) {
  useEffect(() => {
    if (window.top === window) location.replace('/')
    else window.top?.postMessage(leaveMessage, location.origin)
  }, [])
  return (
    <a
      href="/"
      target="_top"
      className="flex h-dvh items-center justify-center bg-black text-white underline"
    >
      {label}
    </a>
  )
}
