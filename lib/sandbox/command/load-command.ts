import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { LoadView } from '../load/load-views'
import { CommandError, type ControlClient } from './control-client'
import type { Options } from './options'

const askEveryMs = 1000

/** Runs the load mode on the running sandbox. True when nothing stayed undecided and the books agree. */
export async function runLoad(client: ControlClient, source: string, options: Options): Promise<boolean> {
  const players = source === 'open' ? {} : { players: await readPlayers(source) }
  const { rate, seconds } = options
  let view = await client.press<LoadView>('load/start', {
    ...players,
    rate: Number(rate),
    seconds: Number(seconds),
  })
  const stop = () => {
    client.press('load/stop', {}).catch(() => {})
  }
  process.once('SIGINT', stop)
  let told = 0
  while (view.state !== 'done') {
    await wait(askEveryMs)
    view = await client.read<LoadView>('load')
    if (!options.json) told = tellSeconds(view, told)
  }
  process.removeListener('SIGINT', stop)
  process.stdout.write(options.json ? `${JSON.stringify(view)}\n` : summary(view))
  return isGood(view)
}

/** The list that the operator's command prints, or the bare list in it. */
async function readPlayers(path: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof value === 'object' && value !== null && 'players' in value ? value.players : value
  } catch (error) {
    throw new CommandError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** One line for each second that is over. */
function tellSeconds(view: LoadView, told: number): number {
  const over = view.timeline.slice(0, -1).filter((second) => second.second >= told)
  for (const { second, calls, refused, undecided, p50, p95, p99 } of over) {
    const counts = `${String(calls).padStart(5)} calls  ${refused} refused  ${undecided} undecided`
    process.stdout.write(
      `${String(second).padStart(5)} s ${counts}   p50 ${p50} ms  p95 ${p95} ms  p99 ${p99} ms\n`,
    )
  }
  return (over.at(-1)?.second ?? told - 1) + 1
}

function summary(view: LoadView): string {
  const lines = [`\n${view.rounds} rounds by ${view.players} players in ${view.elapsed.toFixed(1)} s`]
  for (const one of view.totals) {
    const refused = Object.entries(one.refused).map(([code, count]) => `, ${count} refused with ${code}`)
    lines.push(
      `  ${one.operation.padEnd(14)}${one.calls} calls, ${one.done} done${refused.join('')}, ${one.undecided} undecided; p50 ${one.p50} ms, p95 ${one.p95} ms, p99 ${one.p99} ms`,
    )
  }
  if (view.missed > 0)
    lines.push(`  ${view.missed} rounds were due while every player was busy: take more players`)
  if (view.why !== '') lines.push(`  ${view.notOpened} sessions did not open: ${view.why}`)
  if (view.books) {
    const { agree, differ, unknown } = view.books
    lines.push(`  the books agree for ${agree} players, differ for ${differ}, are not known for ${unknown}`)
  }
  return `${lines.join('\n')}\n`
}

function isGood({ books, totals, notOpened, players }: LoadView): boolean {
  const isWhole = books !== null && books.differ === 0 && books.unknown === 0
  return isWhole && players > 0 && notOpened === 0 && totals.every((one) => one.undecided === 0)
}
