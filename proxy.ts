// Security headers of every page. Who may frame what is protocol matter: see docs/protocol.md, "Launch".
import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/env'

/** Pages that may stand in a frame of ours or of the integrator: the game leads the player home inside its frame. */
const framed = /^\/($|leave(\/|$)|play(\/|$))/

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const policy = contentSecurityPolicy(pathname, randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  // Next reads the nonce from this request header and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  headers.set('x-croupier-path', pathname + search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(fixedHeaders())) response.headers.set(name, value)
  // A reset link carries its secret in the address, and what leads out of a game is nobody's matter.
  if (/^\/(reset|confirm-email|leave)/.test(pathname)) response.headers.set('referrer-policy', 'no-referrer')
  return response
}

function contentSecurityPolicy(pathname: string, nonce: string): string {
  const integrator = new URL(env().INTEGRATOR_URL).origin
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Dialogs and pictures set style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src 'self' ${integrator}`,
    `frame-ancestors ${framed.test(pathname) ? `'self' ${integrator}` : "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

function fixedHeaders(): Record<string, string> {
  const settings = env()
  const integrator = new URL(settings.INTEGRATOR_URL).origin
  return {
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy':
      `fullscreen=(self "${integrator}"), autoplay=(self "${integrator}"), ` +
      'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(settings.PUBLIC_URL.startsWith('https://')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}

// Not the wallet's door (a proxy buffers bodies) and not files.
export const config = {
  matcher: [
    '/((?!api/wallet|_next/static|_next/image|.*\\.(?:svg|png|ico|webmanifest|txt|xml)$|sw\\.js$).*)',
  ],
}
