import type { ReactNode } from 'react'
import { AccountFrame } from '@/components/account/account-frame'
import { Sentences } from '@/components/shell/sentences'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={['account', 'bonuses', 'history', 'statement']}>
      <AccountFrame>{children}</AccountFrame>
    </Sentences>
  )
}
