'use client'
import { FailedPage } from '@/components/shell/failed-page'
import { PlainFrame } from '@/components/shell/plain-frame'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainFrame>
      <FailedPage reference={error.digest} retry={reset} home="/" />
    </PlainFrame>
  )
}
