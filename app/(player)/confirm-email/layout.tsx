import type { ReactNode } from 'react'
import { Sentences } from '@/components/shell/sentences'

export default function ConfirmEmailLayout({ children }: { children: ReactNode }) {
  return <Sentences of={['account']}>{children}</Sentences>
}
