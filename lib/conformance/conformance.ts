// `npm run conformance -- --url … --fixtures …`: plays the integrator against a wallet and says where it departs from
// the protocol. Ends with 0 when every must is kept, 1 when one is broken, 2 when nothing could be tried.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chooseCases, sections } from './cases/sections'
import { readFixtures } from './fixtures'
import { noLevers, readLevers } from './levers'
import { masked } from './mask'
import { type Options, readOptions } from './options'
import { toHtml } from './report/html'
import { toJson } from './report/json'
import { toJunit } from './report/junit'
import { progressTo, tellVerdict } from './report/terminal'
import { exitCodeOf, runCases } from './run'
import { walletAt } from './transport'
import { CannotRun } from './types'

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (options === null) return 0
  if (options.list) {
    listCases()
    return 0
  }
  if (options.url === undefined) throw new CannotRun('--url is missing: the address of the wallet')
  if (options.fixtures === undefined)
    throw new CannotRun('--fixtures is missing: the file that names the players')
  return run(options, options.url, options.fixtures)
}

async function run(options: Options, url: URL, fixturesFile: string): Promise<number> {
  const chosen = chooseCases(options.only, options.level)
  const fixtures = readFixtures(fixturesFile)
  const levers = options.levers === undefined ? noLevers : readLevers(options.levers)
  // With JSON on the standard output the words go beside it.
  const words = options.json === true ? process.stderr : process.stdout
  words.write(`Conformance of ${url}\n\n`)
  const progress = progressTo(words)
  const wallet = walletAt(url, options.header)
  try {
    const result = await runCases({
      url: url.href,
      send: wallet.send,
      fixtures,
      levers,
      sections: chosen,
      onSection: progress.section,
      onCase: progress.one,
    })
    progress.done()
    const shown = masked(result)
    write(options.report, toHtml(shown, chosen))
    if (options.junit !== undefined) write(options.junit, toJunit(shown))
    if (typeof options.json === 'string') write(options.json, toJson(shown))
    else if (options.json) process.stdout.write(toJson(shown))
    words.write(`${tellVerdict(shown)}Report: ${options.report}\n`)
    return exitCodeOf(result)
  } finally {
    wallet.close()
  }
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new CannotRun(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function listCases(): void {
  for (const { name, title, cases } of sections) {
    process.stdout.write(`${name}: ${title}, ${cases.length} cases\n`)
    for (const { id, level, proves, sentence } of cases) {
      process.stdout.write(`  ${id.padEnd(34)} ${level.padEnd(6)} ${proves.padEnd(4)} ${sentence}\n`)
    }
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const words =
      error instanceof CannotRun ? error.message : String(error instanceof Error ? error.stack : error)
    process.stderr.write(`${words}\n`)
    process.exitCode = 2
  },
)
