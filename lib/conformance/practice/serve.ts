// `npm run conformance:practice`: the in-memory wallet on a port, to try the kit before there is a wallet to certify.
// Writes the fixtures and levers files that go with it, and forgets everything when it ends.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { leverNames } from '../levers'
import { type Defect, defectNames } from './defects'
import { addPeople, leversOf } from './people'
import { PracticeWallet } from './wallet'

interface Options {
  port: number
  defect?: Defect
  folder: string
}

const portOtherwise = 4100

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('a port')
  return Number(text)
}

const { port, defect, folder } = new Command('conformance:practice')
  .option('--port <number>', 'where it listens, on this machine only', portNumber, portOtherwise)
  .addOption(new Option('--defect <name>', 'be wrong in this way').choices(defectNames))
  .option('--folder <folder>', 'for fixtures.json and levers.json', '.')
  .parse()
  .opts<Options>()

const wallet = new PracticeWallet(defect ?? null)
const levers = leversOf(wallet.state)
const origin = `http://127.0.0.1:${port}`

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin)
  const done = url.pathname === '/' ? answerCall(request, response) : pullLever(url, response)
  done.catch((error: unknown) => {
    response.writeHead(500).end(String(error))
  })
})

async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value)
  const heard = await wallet.send({ method: request.method ?? '', headers, body: Buffer.concat(chunks) })
  response.writeHead(heard.status, { 'content-type': heard.contentType }).end(heard.body)
}

async function pullLever(url: URL, response: ServerResponse): Promise<void> {
  const name = leverNames.find((one) => `/${one}` === url.pathname)
  if (name === undefined) {
    response.writeHead(404).end('no such lever\n')
    return
  }
  const value = (key: string) => url.searchParams.get(key) ?? ''
  const values = { user_id: value('user_id'), game_token: value('game_token'), currency: value('currency') }
  await levers.pull(name, values)
  response.writeHead(200).end('done\n')
}

/** A lever is any program: here Node, asking the practice wallet itself. */
function leverWords(name: string): string[] {
  const address = `${origin}/${name}?user_id={user_id}&game_token={game_token}`
  return ['node', '-e', `fetch("${address}").then((answer) => process.exit(answer.ok ? 0 : 1))`]
}

server.on('error', (error: NodeJS.ErrnoException) => {
  const isBusy = error.code === 'EADDRINUSE'
  process.stderr.write(isBusy ? `Port ${port} is busy: set --port to a free one.\n` : `${error.message}\n`)
  process.exit(1)
})

server.listen(port, '127.0.0.1', () => {
  const write = (name: string, value: object) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
  }
  addPeople(wallet)
    .then((fixtures) => {
      write('fixtures.json', fixtures)
      write('levers.json', Object.fromEntries(leverNames.map((name) => [name, leverWords(name)])))
      const files = [join(folder, 'fixtures.json'), join(folder, 'levers.json')]
      process.stdout.write(
        `practice wallet ready on ${origin}/${defect === undefined ? '' : ` with ${defect}`}; wrote ${files.join(' and ')}\n`,
      )
    })
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    })
})
