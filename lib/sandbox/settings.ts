import { z } from 'zod'

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

const schema = z.object({
  SANDBOX_PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0)
    .max(65535)
    .default(4000),
  WALLET_URL: httpUrl.default('http://127.0.0.1:3000/api/wallet'),
  OPERATOR_ID: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1)
    .max(2147483647)
    .default(1),
  PORTAL_ORIGIN: httpUrl.default('http://127.0.0.1:3000'),
  SANDBOX_PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().optional(),
})

/** What the sandbox needs to know to run; see `readSettings` for the environment it comes from. */
export type Settings = {
  port: number
  walletUrl: string
  operatorId: number
  /** Origins whose pages may frame a game. */
  portalOrigins: string[]
  /** Host names (with port where given) that a request may carry, besides the loopback ones. */
  publicHost: string | null
  /** Where calls that are still to be sent survive a restart; null keeps them in memory. */
  dataFolder: string | null
}

/** Reads the settings from an environment; throws an Error with one line per wrong setting. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The sandbox cannot start, its settings are wrong:\n${lines.join('\n')}`)
  }
  const values = result.data
  return {
    port: values.SANDBOX_PORT,
    walletUrl: values.WALLET_URL,
    operatorId: values.OPERATOR_ID,
    portalOrigins: originsOf(values.PORTAL_ORIGIN),
    publicHost: values.SANDBOX_PUBLIC_URL === undefined ? null : new URL(values.SANDBOX_PUBLIC_URL).host,
    dataFolder: values.DATA_DIR ?? null,
  }
}

/** The same machine has two names: a portal opened as localhost must be able to frame the games too. */
function originsOf(address: string): string[] {
  const url = new URL(address)
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') return [url.origin]
  const port = url.port === '' ? '' : `:${url.port}`
  return [`${url.protocol}//127.0.0.1${port}`, `${url.protocol}//localhost${port}`]
}
