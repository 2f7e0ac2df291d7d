import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { everywhere, type Namespace, pickMessages } from '@/lib/i18n/messages'

/** Hands client components below the sentences of these namespaces, beside those that every page has. */
export async function Sentences({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const messages = pickMessages(await getMessages(), [...everywhere, ...of])
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
