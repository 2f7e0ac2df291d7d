import type { ReactNode } from 'react'
import { AccountFrame } from '@/components/account/account-frame'
import { Sentences } from '@/components/shell/sentences'

export default function HistoryLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={['account', 'history']}>
      <AccountFrame>{children}</AccountFrame>
    </Sentences>
  )
}
