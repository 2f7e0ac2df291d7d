import { z } from 'zod'

/** Numbers arrive as lossless numbers, plain numbers or strings; all become text, so no digit is lost. */
const textual = z.preprocess(
  (value) => (value === undefined || value === null ? undefined : String(value)),
  z.string().max(400),
)
const numeric = z.preprocess((value) => Number(String(value)), z.number().int())
const amount = textual.pipe(z.string().regex(/^-?\d{1,10}(\.\d{1,5}0*)?$/))

const freeRounds = z.object({
  id: textual,
  count: numeric.pipe(z.number().min(0).max(10000)),
  bet: numeric.pipe(z.number().min(1).max(1000000)),
  lines: numeric.pipe(z.number().min(1).max(50)),
  mpl: numeric.optional().catch(undefined),
  cp: textual,
})
export type FreeRoundsGrant = z.infer<typeof freeRounds>

/** What every answer has inside its envelope; the rest depends on the operation. */
const answer = z.object({
  error_code: numeric,
  error_description: textual.optional(),
  balance: amount.optional().catch(undefined),
  bonus_balance: amount.optional().catch(undefined),
  game_token: textual.optional().catch(undefined),
  user_nickname: textual.optional().catch(undefined),
  transaction_id: textual.optional(),
  timestamp: textual.optional().catch(undefined),
  free_rounds: freeRounds.optional().catch(undefined),
})
export type WalletAnswer = z.infer<typeof answer>

/** The envelope: without it nothing was decided. */
export const envelopeSchema = z.object({ api: z.string(), success: z.literal(true), answer })

export const walletApis = [
  'do-auth-user-ingame',
  'do-debit-user-ingame',
  'do-credit-user-ingame',
  'do-rollback-user-ingame',
  'do-get-features-user-ingame',
  'do-activate-features-user-ingame',
  'do-update-features-user-ingame',
  'do-end-features-user-ingame',
] as const
export type WalletApi = (typeof walletApis)[number]

/** The body of a call; big numbers are bigint, so that they are written with all their digits. */
export type WalletData = Record<string, string | number | bigint | Record<string, string | number | bigint>>
