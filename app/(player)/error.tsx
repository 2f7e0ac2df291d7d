'use client'
import { FailedPage } from '@/components/shell/failed-page'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** The shell stays: only the page's own part failed. */
export default function PlayerError({ error, reset }: ErrorPageProps) {
  return <FailedPage reference={error.digest} retry={reset} home="/" />
}
