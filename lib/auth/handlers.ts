import 'server-only'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { env } from '../env'
import { playerOptions } from './player-options'
import { staffOptions } from './staff-options'

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

/** The players' next-auth endpoints. */
export function handlePlayerAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  tellOrigin()
  return NextAuth(request, context, playerOptions())
}

/** The staff's next-auth endpoints. */
export function handleStaffAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  tellOrigin()
  return NextAuth(request, context, staffOptions())
}

/** next-auth reads its origin from the environment: in demo mode whichever local name the visitor typed. */
function tellOrigin(): void {
  if (env().isDemo) process.env.AUTH_TRUST_HOST ??= 'true'
  else process.env.NEXTAUTH_URL ??= env().PUBLIC_URL
}
