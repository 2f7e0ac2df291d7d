import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountHead } from '@/components/account/account-frame'
import { EmailForm } from '@/components/account/email-form'
import { PasswordForm } from '@/components/account/password-form'
import { SessionsCard } from '@/components/account/sessions-card'
import { TriesCard } from '@/components/account/tries-card'
import { WaitingEmail } from '@/components/account/waiting-email'
import { Card } from '@/components/ui/card'
import { loginSessionsOf, requirePlayer, triesOf } from '@/lib/auth/auth'
import { emailSince, waitingEmailOf } from '@/lib/players/players'
import { endSession } from '../actions'
import { forgetEmail, setNewEmail, setNewPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.security'))('title') }
}

export default async function SecurityPage() {
  const player = await requirePlayer()
  const since = await emailSince(player.id)
  const [sessions, tries, waiting] = await Promise.all([
    loginSessionsOf(player.id),
    triesOf(player, since ?? player.createdAt),
    waitingEmailOf(player.id),
  ])
  const translate = await getTranslations('account')
  return (
    <>
      <AccountHead title={translate('security.title')} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <SessionsCard
            sessions={sessions.filter(({ endedAt }) => endedAt === null)}
            current={player.sessionHash}
            end={endSession}
          />
          <TriesCard tries={tries} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={translate('password.title')}>
            <PasswordForm action={setNewPassword} />
          </Card>
          <Card title={translate('email.title')}>
            <div id="email" className="flex scroll-mt-24 flex-col gap-4">
              <p className="break-all text-sm">{translate('email.now', { email: player.email })}</p>
              {waiting !== null && <WaitingEmail {...waiting} forget={forgetEmail} />}
              <EmailForm action={setNewEmail} />
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
