import type { ServerResponse } from 'node:http'

/** Headers that every answer carries, whatever it is. */
const commonHeaders = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The policy for pages that are only text and our own style sheet. */
const plainPagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Sends bytes or text of any type. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...commonHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** Sends a page; `policy` replaces the strict policy of plain pages. */
export function sendPage(
  response: ServerResponse,
  status: number,
  html: string,
  policy: string = plainPagePolicy,
): void {
  send(response, status, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy })
}
