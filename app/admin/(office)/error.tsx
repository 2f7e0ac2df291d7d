'use client'
import { FailedPage } from '@/components/shell/failed-page'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function OfficeError({ error, reset }: ErrorPageProps) {
  return <FailedPage reference={error.digest} retry={reset} home="/admin" />
}
