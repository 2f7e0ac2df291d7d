// next-auth's endpoints for players (/api/auth/*): the same checks, cookie and session rows as the log-in page.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '../env'
import { authCookies } from './cookies'
import { logInPlayer } from './log-in'
import { createPlayerSession, endSessionOfToken, playerSessionMaxSeconds } from './player-session'
import { requestAddress, requestUserAgent } from './request-address'
import { resolvePlayerSession } from './resolve-player'

export function playerOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: playerSessionMaxSeconds },
    cookies: authCookies('player'),
    pages: { signIn: '/login', error: '/login', signOut: '/account' },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: { type: 'password' } },
        authorize: async (typed) => {
          const address = await requestAddress()
          const result = await logInPlayer(typed?.login ?? '', typed?.password ?? '', address)
          return result.ok ? { id: result.id } : null
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (!user) return token
        const from = { address: await requestAddress(), userAgent: await requestUserAgent() }
        return { session: await createPlayerSession(user.id, from) }
      },
      session: async ({ session, token }) => {
        const player = await resolvePlayerSession(typeof token.session === 'string' ? token.session : null)
        if (typeof player === 'string') return { expires: session.expires }
        return { expires: session.expires, user: { name: player.nickname, email: player.email } }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.session === 'string') await endSessionOfToken(token.session)
      },
    },
  }
}
