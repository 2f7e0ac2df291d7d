import type { ReactNode } from 'react'
import { Sentences } from '@/components/shell/sentences'

export default function SaferPlayLayout({ children }: { children: ReactNode }) {
  return <Sentences of={['safer']}>{children}</Sentences>
}
