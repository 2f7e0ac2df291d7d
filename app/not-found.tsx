import { NotFoundPage } from '@/components/shell/not-found-page'
import { PlainFrame } from '@/components/shell/plain-frame'

export default function NotFound() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  )
}
