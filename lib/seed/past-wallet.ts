// The wallet in the past: the very read, rules and commit that serve today's calls, told an earlier time. Calls of many
// players share a batch; the calls of one player come one after the other, in the order of their times.
import 'server-only'
import { moneyDatabase } from '../db/client'
import { isLostRace, isUndone } from '../db/errors'
import { Batcher } from '../wallet/batch'
import type { Command } from '../wallet/commands'
import { commitDecisions } from '../wallet/commit-store'
import { rules } from '../wallet/engine'
import { keyOf } from '../wallet/read-row'
import { readStates } from '../wallet/read-store'
import { decide } from '../wallet/rules'
import { saveIncident } from '../wallet/store'
import type { Outcome } from '../wallet/types'

export interface PastWallet {
  /** Decides and books a command as if it had come then. A refusal is an outcome. */
  run(command: Command, at: number): Promise<Outcome>
  booked(): number
}

export function openPastWallet(): PastWallet {
  const times = new WeakMap<Command, Date>()
  const timeOf = (command: Command) => times.get(command) ?? new Date()
  let booked = 0
  const batcher = new Batcher({
    read: async (commands) => {
      const states = await readStates(moneyDatabase(), commands.map(keyOf), new Date())
      return states.map((state, place) => {
        const command = commands[place]
        return command === undefined ? state : { ...state, now: timeOf(command) }
      })
    },
    decide: (state, command) => decide(state, command, rules()),
    commit: (decisions) => commitDecisions(moneyDatabase(), decisions),
    isUndone,
    isLostRace,
  })
  return {
    async run(command, at) {
      times.set(command, new Date(at))
      const { outcome, incident } = await batcher.run(command)
      if (incident) await saveIncident(moneyDatabase(), incident, new Date(at))
      booked += 1
      return outcome
    },
    booked: () => booked,
  }
}
