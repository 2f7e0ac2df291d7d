// The command line: every option checked before anything is sent.
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { CannotRun, type Level, levels } from './types'

export interface Options {
  url?: URL
  fixtures?: string
  levers?: string
  only: string[]
  level: Level[]
  header: Record<string, string>
  report: string
  json?: string | true
  junit?: string
  list?: true
}

const defaultReport = 'test-results/conformance.html'

/** Throws `CannotRun` with one line when the words are wrong; null when only help was wanted. */
export function readOptions(words: readonly string[]): Options | null {
  const program = new Command('conformance')
    .description(
      'Certifies a wallet of the protocol (docs/protocol.md) over HTTP; docs/certification.md shows how.',
    )
    .option('--url <address>', 'the wallet, such as https://casino.example/api/wallet', address)
    .option('--fixtures <file>', 'whom the kit may play as')
    .option(
      '--levers <file>',
      'programs that block a player or end a session; without, those cases are not run',
    )
    .option('--only <names>', 'cases or sections, by commas; repeatable', names, [])
    .option('--level <levels>', `of ${levels.join(', ')}, by commas; all when missing`, levelNames, [
      ...levels,
    ])
    .option('--header <name:value>', 'sent with every call, such as a shared secret; repeatable', header, {})
    .option('--report <file>', 'the page to read and send on', defaultReport)
    .option('--json [file]', 'the whole run as JSON, to the file or the standard output')
    .option('--junit <file>', 'the run as JUnit XML, for CI')
    .option('--list', 'print the cases and send nothing')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  try {
    return program.parse(words, { from: 'user' }).opts<Options>()
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return null
    if (error instanceof CommanderError) throw new CannotRun(error.message.replace(/^error: /, ''))
    throw error
  }
}

function address(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new InvalidArgumentError('an address such as https://casino.example/api/wallet')
  return url
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const names = (text: string, before: string[]) => [...before, ...split(text)]

function levelNames(text: string): Level[] {
  return split(text).map((name) => {
    const level = levels.find((one) => one === name)
    if (level === undefined) throw new InvalidArgumentError(`one of ${levels.join(', ')}`)
    return level
  })
}

function header(text: string, before: Record<string, string>): Record<string, string> {
  const match = /^([A-Za-z0-9-]+):\s*(.+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError('a name, a colon and a value')
  return { ...before, [match[1] ?? '']: match[2] ?? '' }
}
