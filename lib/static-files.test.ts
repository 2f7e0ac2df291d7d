import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressStatic, openStatic } from './static-files'

const script = `console.log('${'a chip, '.repeat(200)}')`
const font = Buffer.from([0x77, 0x4f, 0x46, 0x32, 0, 255])
const others = createServer()
let base = ''

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'croupier-static-'))
  mkdirSync(join(folder, 'chunks'))
  writeFileSync(join(folder, 'chunks', 'a.js'), script)
  writeFileSync(join(folder, 'font.woff2'), font)
  writeFileSync(join(folder, 'notes.txt'), 'not for the browser')
  await compressStatic(folder)
  writeFileSync(join(folder, 'late.js'), 'has no copy')
  const answer = openStatic(folder)
  others.on('request', (request, response) => {
    if (!answer(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((done) => others.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(others.address() as AddressInfo).port}/_next/static`
})
afterAll(() => void others.close())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(base + path, { method, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } })

describe('static files', () => {
  test('a script comes compressed, whole, and is kept for good', async () => {
    const answer = await ask('/chunks/a.js')
    expect(await answer.text()).toBe(script)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(100)
    expect(Buffer.from(await (await ask('/font.woff2')).arrayBuffer())).toEqual(font)
    const head = await ask('/chunks/a.js', {}, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test.each([
    ['no Brotli', '/chunks/a.js', { 'accept-encoding': 'gzip' }, 'GET'],
    ['Brotli refused', '/chunks/a.js', { 'accept-encoding': 'gzip, br;q=0' }, 'GET'],
    ['a part', '/chunks/a.js', { range: 'bytes=0-3' }, 'GET'],
    ['another method', '/chunks/a.js', {}, 'POST'],
    ['a copy by its own name', '/chunks/a.js.br', {}, 'GET'],
    ['a file without a copy', '/late.js', {}, 'GET'],
    ['another kind of file', '/notes.txt', {}, 'GET'],
    ['a way out of the folder', '/chunks/../../package.json', {}, 'GET'],
    ['no such file', '/b.js', {}, 'GET'],
  ])('%s is left to Next', async (_, path, headers, method) => {
    expect((await ask(path, headers as Record<string, string>, method)).status).toBe(418)
  })
})
