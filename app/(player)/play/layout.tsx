import type { ReactNode } from 'react'
import { Sentences } from '@/components/shell/sentences'

export default function PlayLayout({ children }: { children: ReactNode }) {
  return <Sentences of={['game']}>{children}</Sentences>
}
