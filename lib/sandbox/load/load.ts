/** The load mode: many players spin at a rate, and a picture of it grows second by second. */
import { z } from 'zod'
import { BadRequest } from '../http/read-body'
import type { WalletServices } from '../play/wallet-purse'
import { LoadRun } from './load-run'
import type { LoadView } from './load-views'

const share = z.number().min(0).max(1000)
export const loadSchema = z.strictObject({
  /** As `operator sandbox players` prints them; left out, the games that are open now. */
  players: z
    .array(
      z.object({
        user_id: z.string().min(1).max(128),
        auth_token: z.string().min(1).max(255),
        currency: z.string().min(1).max(16),
        game_code: z.coerce.number().int(),
      }),
    )
    .min(1)
    .max(1000)
    .optional(),
  /** Rounds a second. */
  rate: z.number().min(0.1).max(2000).default(10),
  seconds: z.number().int().min(1).max(3600).default(30),
  mix: z
    .strictObject({ lose: share, win: share, cancel: share })
    .refine((mix) => mix.lose + mix.win + mix.cancel > 0, 'must not be all zero')
    .default({ lose: 60, win: 35, cancel: 5 }),
})
export type LoadRequest = z.infer<typeof loadSchema>

export type Load = { start: (request: LoadRequest) => void; stop: () => void; view: () => LoadView }

const idle: LoadView = {
  state: 'idle',
  players: 0,
  rate: 0,
  seconds: 0,
  mix: { lose: 0, win: 0, cancel: 0 },
  elapsed: 0,
  rounds: 0,
  missed: 0,
  notOpened: 0,
  why: '',
  timeline: [],
  totals: [],
  books: null,
}

/** One load at a time. */
export function createLoad(services: WalletServices, walletUrl: string): Load {
  let run: LoadRun | null = null
  return {
    start(request) {
      if (run && run.view().state !== 'done') throw new BadRequest(409, 'A load is under way: stop it first.')
      const fresh = new LoadRun(services, walletUrl, request)
      run = fresh
      fresh.perform().catch((error: unknown) => {
        console.error('The load mode failed.', error)
        fresh.fail(error)
      })
    },
    stop: () => run?.stop(),
    view: () => run?.view() ?? idle,
  }
}
