// next-auth's endpoints for staff (/api/staff-auth/*), apart from the players' in every cookie and row.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '../env'
import { authCookies } from './cookies'
import { requestAddress, requestUserAgent } from './request-address'
import { logInStaff } from './staff-log-in'
import {
  createStaffSession,
  endStaffSessionOfToken,
  resolveStaffSession,
  staffSessionMaxSeconds,
} from './staff-session'

export function staffOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: staffSessionMaxSeconds },
    cookies: authCookies('staff'),
    pages: { signIn: '/admin/login', error: '/admin/login', signOut: '/admin' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: { type: 'password' } },
        authorize: async (typed) => {
          const result = await logInStaff(typed?.email ?? '', typed?.password ?? '', await requestAddress())
          return result.ok ? { id: result.value } : null
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) =>
        user ? { session: await createStaffSession(user.id, await whereFrom()) } : token,
      session: async ({ session, token }) => {
        const staff = await resolveStaffSession(typeof token.session === 'string' ? token.session : null)
        return {
          expires: session.expires,
          ...(staff?.stage !== 'ready' ? {} : { user: { email: staff.email } }),
        }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.session === 'string') {
          await endStaffSessionOfToken(token.session, await requestAddress())
        }
      },
    },
  }
}

async function whereFrom() {
  return { address: await requestAddress(), userAgent: await requestUserAgent() }
}
