/**
 * The switches of the control page: which faults are on, for whom and how often. Nothing is on unless somebody turned
 * it on, and a restart turns all off.
 */
import { z } from 'zod'
import { type FaultId, faultIds, faultKinds, kindOf, type Operation, operations } from './fault-kinds'

const minuteMs = 60_000

export const switchSchema = z
  .strictObject({
    fault: z.enum(faultIds),
    when: z.enum(['off', 'next', 'always', 'chance']),
    /** For `next`: how many times it strikes. */
    times: z.number().int().min(1).max(1000).default(1),
    /** For `chance`: of a hundred. */
    percent: z.number().min(0.1).max(100).default(20),
    operations: z.array(z.enum(operations)).min(1).optional(),
    user_id: z.string().min(1).max(128).nullable().default(null),
    game_code: z.number().int().min(1).nullable().default(null),
    delay_ms: z.number().int().min(0).max(120_000).optional(),
    minutes: z.number().int().min(1).max(1440).optional(),
  })
  .superRefine((wanted, context) => {
    const allowed = kindOf(wanted.fault).operations
    for (const operation of wanted.operations ?? []) {
      if (allowed.includes(operation)) continue
      const message =
        allowed.length === 0 ? 'is not about calls' : `strikes ${allowed.join(', ')} and not ${operation}`
      context.addIssue({ code: 'custom', path: ['operations'], message: `${wanted.fault} ${message}` })
    }
  })

export type SwitchRequest = z.infer<typeof switchSchema>

export type FaultSwitch = {
  fault: FaultId
  when: 'next' | 'always' | 'chance'
  /** For `next`: strikes that are left. */
  left: number
  percent: number
  operations: readonly Operation[]
  userId: string | null
  gameCode: number | null
  delayMs: number
  lifeMs: number
  /** How often it has struck. */
  struck: number
}

/** Where a fault could strike now. */
export type FaultTarget = { operation?: Operation | null; userId?: string; gameCode?: number | null }

const switchesMax = 200

/** The switches of one sandbox. `draw` gives numbers from 0 up to 1. */
export type Faults = ReturnType<typeof createFaults>

export function createFaults(draw: () => number = Math.random) {
  const switches = new Map<string, FaultSwitch>()
  const keyOf = (fault: string, userId: string | null) => `${fault} ${userId ?? ''}`

  return {
    /** Turns a switch on, over or off; one fault has one switch for everybody and one for each player. */
    set(wanted: SwitchRequest): void {
      const key = keyOf(wanted.fault, wanted.user_id)
      switches.delete(key)
      if (wanted.when === 'off') return
      const oldest = switches.keys().next().value
      if (switches.size >= switchesMax && oldest !== undefined) switches.delete(oldest)
      const kind = kindOf(wanted.fault)
      switches.set(key, {
        fault: wanted.fault,
        when: wanted.when,
        left: wanted.times,
        percent: wanted.percent,
        operations: wanted.operations ?? kind.usual,
        userId: wanted.user_id,
        gameCode: wanted.game_code,
        delayMs: wanted.delay_ms ?? kind.delayMs ?? 0,
        lifeMs: (wanted.minutes ?? kind.minutes ?? 0) * minuteMs,
        struck: 0,
      })
    },

    /** Turns all off, or all of one player. */
    clear(userId?: string): void {
      for (const [key, one] of switches)
        if (userId === undefined || one.userId === userId) switches.delete(key)
    },

    /** Whether a fault strikes here and now; a `next` switch is used up by it. */
    take(fault: FaultId, target: FaultTarget = {}): FaultSwitch | null {
      const own = target.userId === undefined ? undefined : switches.get(keyOf(fault, target.userId))
      for (const one of [own, switches.get(keyOf(fault, null))]) {
        if (!one || !fits(one, target)) continue
        if (one.when === 'chance' && draw() * 100 >= one.percent) continue
        one.struck++
        if (one.when === 'next' && --one.left <= 0) switches.delete(keyOf(one.fault, one.userId))
        return one
      }
      return null
    },

    /** What is on, in the order of the list of faults. */
    list(): FaultSwitch[] {
      const place = (one: FaultSwitch) => faultKinds.findIndex((kind) => kind.id === one.fault)
      return [...switches.values()].sort((left, right) => place(left) - place(right))
    },
  }
}

function fits(one: FaultSwitch, target: FaultTarget): boolean {
  if (one.operations.length > 0 && !(target.operation && one.operations.includes(target.operation)))
    return false
  return one.gameCode === null || one.gameCode === target.gameCode
}
