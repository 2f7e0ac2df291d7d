// next-intl asks here, once a request, which language and which sentences to use.
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale, localeCookie } from './locales'
import { messages } from './messages'

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = chooseLocale(chosen, (await headers()).get('accept-language'))
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
