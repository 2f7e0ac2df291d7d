import type { ReactNode } from 'react'
import { Sentences } from '@/components/shell/sentences'

export default function StatementLayout({ children }: { children: ReactNode }) {
  return <Sentences of={['statement']}>{children}</Sentences>
}
