// Every setting of the portal, read once and checked as a whole. README shows the same table.
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { brand } from './brand'
import { demoSecrets } from './demo-home'

const port = z.coerce.number().int().min(1).max(65535)
const count = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback)
const origin = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const secret = z.string().min(32, 'must be at least 32 characters')

const addressList = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((part) => ipaddr.isValid(part) || ipaddr.isValidCIDR(part)), {
    message: 'must be addresses or CIDR ranges, separated by commas',
  })

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: port.default(3000),
  PUBLIC_URL: origin.optional(),
  INTEGRATOR_URL: origin.optional(),
  INTEGRATOR_ICONS_URL: origin.optional(),
  OPERATOR_ID: z.coerce.number().int().min(0).max(99_999_999_999).optional(),
  SANDBOX_PORT: port.default(4000),
  WALLET_ALLOWED_IPS: addressList,
  TRUSTED_PROXIES: addressList,
  WALLET_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'must be a header name')
    .optional(),
  WALLET_SHARED_SECRET: secret.optional(),
  WALLET_HMAC_KEY: secret.optional(),
  TOKEN_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  METRICS_TOKEN: secret.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default(`${brand.name} <no-reply@localhost>`),
  SESSION_IDLE_MINUTES: count(120, 1440),
  SESSION_MAX_MINUTES: count(720, 10_080),
  LAUNCH_TTL_SECONDS: count(300, 3600),
  STAKE_ORDER: z.enum(['cash-first', 'bonus-first']).default('cash-first'),
  MINIMUM_AGE: z.coerce.number().int().min(18).max(25).default(18),
  DEFAULT_CURRENCY: z.string().min(1).max(16).default('USD'),
  FEED_REFRESH_MINUTES: count(10, 1440),
  CALLS_KEEP_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

const requiredOutsideDemo = [
  'PUBLIC_URL',
  'INTEGRATOR_URL',
  'OPERATOR_ID',
  'TOKEN_SECRET',
  'NEXTAUTH_SECRET',
  'METRICS_TOKEN',
] as const

/** Thrown when a setting is missing or wrong; the message names every one of them. */
export class SettingsError extends Error {}

export type Env = ReturnType<typeof parseEnv>

/**
 * Checks the settings. Without `DATABASE_URL` this is demo mode: everything has a default, secrets come from the
 * demo folder and every server binds loopback only. With it, secrets and addresses must be named.
 * Throws `SettingsError` naming everything that is wrong at once.
 */
export function parseEnv(source: Record<string, string | undefined>, secrets = demoSecrets) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new SettingsError(
      listWrong(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    )
  }
  const settings = parsed.data
  if (settings.DATABASE_URL === undefined) return withDemoDefaults(settings, secrets())
  const wrong: string[] = requiredOutsideDemo
    .filter((name) => settings[name] === undefined)
    .map((name) => `${name}: is required when DATABASE_URL is set`)
  if (settings.WALLET_ALLOWED_IPS.length === 0) {
    wrong.push('WALLET_ALLOWED_IPS: is required when DATABASE_URL is set (who may call the wallet)')
  }
  if (wrong.length > 0) throw new SettingsError(listWrong(wrong))
  return withDemoDefaults(settings, { TOKEN_SECRET: '', NEXTAUTH_SECRET: '', METRICS_TOKEN: '' })
}

function withDemoDefaults(
  settings: z.infer<typeof schema>,
  fallback: { TOKEN_SECRET: string; NEXTAUTH_SECRET: string; METRICS_TOKEN: string },
) {
  const sandbox = `http://127.0.0.1:${settings.SANDBOX_PORT}`
  const integrator = settings.INTEGRATOR_URL ?? sandbox
  return {
    ...settings,
    isDemo: settings.DATABASE_URL === undefined,
    PUBLIC_URL: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    INTEGRATOR_URL: integrator,
    INTEGRATOR_ICONS_URL: settings.INTEGRATOR_ICONS_URL ?? integrator,
    OPERATOR_ID: settings.OPERATOR_ID ?? 1,
    TOKEN_SECRET: settings.TOKEN_SECRET ?? fallback.TOKEN_SECRET,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? fallback.NEXTAUTH_SECRET,
    METRICS_TOKEN: settings.METRICS_TOKEN ?? fallback.METRICS_TOKEN,
    /** Empty in demo mode means loopback. */
    WALLET_ALLOWED_IPS:
      settings.WALLET_ALLOWED_IPS.length > 0 ? settings.WALLET_ALLOWED_IPS : ['127.0.0.0/8', '::1/128'],
  }
}

function listWrong(wrong: string[]): string {
  return `These settings are wrong:\n${wrong.map((line) => `  ${line}`).join('\n')}`
}

let known: Env | undefined

/** The settings of this process, checked on first use. Throws `SettingsError`. */
export function env(): Env {
  known ??= parseEnv(process.env)
  return known
}
