import type { ReactNode } from 'react'
import { AdminHeader } from '@/components/admin/admin-header'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { currentStaff } from '@/lib/auth/auth'
import { localeNames, locales } from '@/lib/i18n/locales'
import { chooseLanguage, logOut } from '../actions'

/** Shows who is at work; each page and command asks for its permission itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  return (
    <>
      {staff !== null && (
        <AdminHeader
          email={staff.email}
          role={staff.role}
          logOut={logOut}
          languageSwitch={
            <LanguageSwitch
              languages={locales.map((value) => ({ value, name: localeNames[value] }))}
              action={chooseLanguage}
            />
          }
        />
      )}
      <main className="page-width py-6 text-sm">{children}</main>
    </>
  )
}
