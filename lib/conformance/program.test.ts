// The program as a person runs it: over HTTP, with files, and what it ends with.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sections } from './cases/sections'
import type { Defect } from './practice/defects'
import { addPeople } from './practice/people'
import { PracticeWallet } from './practice/wallet'

const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
const servers: Server[] = []

/** A practice wallet behind HTTP, and its fixtures file. */
async function serve(defect: Defect | null = null): Promise<{ url: string; fixtures: string }> {
  const wallet = new PracticeWallet(defect)
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const heard = await wallet.send({ method: request.method ?? '', headers, body: Buffer.concat(chunks) })
    response.writeHead(heard.status, { 'content-type': heard.contentType }).end(heard.body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fixtures = join(folder, `fixtures-${servers.length}.json`)
  writeFileSync(fixtures, JSON.stringify(await addPeople(wallet)))
  return { url: `http://127.0.0.1:${portOf(server)}/`, fixtures }
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const report = ['--report', join(folder, 'report.html')]
  const args = ['--import', './lib/start/run.js', 'lib/conformance/conformance.ts', ...report, ...words]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

let right: { url: string; fixtures: string }
beforeAll(async () => {
  right = await serve()
})
afterAll(() => {
  for (const server of servers) server.closeAllConnections()
  for (const server of servers) server.close()
})

describe('npm run conformance', () => {
  it('ends with 0 for a right wallet, and writes a page, JSON and JUnit without a whole token', async () => {
    const [json, junit] = [join(folder, 'run.json'), join(folder, 'run.xml')]
    const { code, out } = await run(
      ...['--url', right.url, '--fixtures', right.fixtures, '--json', json, '--junit', junit],
    )
    expect(out).toContain('PASSED what was run')
    expect(code).toBe(0)
    const report = JSON.parse(readFileSync(json, 'utf8'))
    expect(report).toMatchObject({ verdict: 'passed', failed: 0 })
    expect(report.cases).toHaveLength(sections.flatMap(({ cases }) => cases).length)
    const levers = report.cases.filter((one: { verdict: string }) => one.verdict === 'not run')
    expect(levers.map((one: { reason: string }) => one.reason).sort()[0]).toBe('needs the lever block')
    expect(readFileSync(junit, 'utf8')).toContain('<skipped message="needs the lever block"/>')
    const { main } = JSON.parse(readFileSync(right.fixtures, 'utf8'))
    for (const path of [json, junit, join(folder, 'report.html')]) {
      const text = readFileSync(path, 'utf8')
      expect(text).not.toContain(main.auth_token)
      expect(text).toContain(sections[0]?.cases[0]?.id)
    }
  })

  it('ends with 1 when a must is broken, and says what differs', async () => {
    const wrong = await serve('rollback-twice')
    const words = ['--url', wrong.url, '--fixtures', wrong.fixtures, '--only', 'rollback-twice']
    const { code, out } = await run(...words)
    expect(code).toBe(1)
    expect(out).toMatch(/rollback: balance: expected 1000\.00000, got 1020\.00000/)
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<td class="got">1020.00000</td>')
  })

  it('ends with 0 when only a ruling is departed from', async () => {
    const wrong = await serve('ids-without-case')
    const words = ['--url', wrong.url, '--fixtures', wrong.fixtures, '--only', 'ids-by-case']
    expect(await run(...words)).toMatchObject({ code: 0, out: expect.stringContaining('1 failed') })
  })

  it.each([
    [['--url', 'nonsense'], 'an address such as'],
    [[], '--url is missing'],
    [['--url', 'http://127.0.0.1:1/'], '--fixtures is missing'],
    [
      ['--url', 'http://127.0.0.1:1/', '--fixtures', 'FIXTURES'],
      'The wallet does not answer: connect ECONNREFUSED',
    ],
    [['--url', 'URL', '--fixtures', 'none.json'], 'none.json: there is no such file'],
    [['--url', 'URL', '--fixtures', 'FIXTURES', '--only', 'nonsense'], 'no case and no section "nonsense"'],
  ])('%j ends with 2 and one line', async (words, told) => {
    const filled = words.map((word) => word.replace('FIXTURES', right.fixtures).replace('URL', right.url))
    const { code, err } = await run(...filled)
    expect(code).toBe(2)
    expect(err).toContain(told)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('ends with 2 when the tokens are too old', async () => {
    const fixtures = JSON.parse(readFileSync(right.fixtures, 'utf8'))
    const old = join(folder, 'old.json')
    writeFileSync(old, JSON.stringify({ main: { ...fixtures.main, auth_token: 'long gone' } }))
    const { code, err } = await run('--url', right.url, '--fixtures', old)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('make new fixtures') })
  })
})
