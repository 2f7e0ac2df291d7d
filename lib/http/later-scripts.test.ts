import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import { expect, test } from 'vitest'
import { deferScripts, makeRewriter } from './later-scripts'

const old = '<script src="/_next/static/chunks/old.js" noModule="" nonce="N+/="></script>'
const page =
  '<html><head><link rel="preload" as="script" href="/_next/static/a.js"/>' +
  '<script src="/_next/static/chunks/a.js" async="" nonce="N+/="></script>' +
  '<script src="/_next/static/chunks/b.js" nonce="N+/=" id="_R_" async=""></script>' +
  `${old}</head><body>Меню, 1 < 2<script nonce="N+/=">push("<script src=\\"")</script>` +
  '<script src="https://elsewhere.test/c.js" async="" nonce="N+/="></script></body></html>'

const rewrite = (...pieces: string[]) => {
  const rewriter = makeRewriter()
  return pieces.map(rewriter.push).join('') + rewriter.end()
}
const withoutLoader = (text: string) =>
  text.replace(/<script nonce="N\+\/=">self\.later=.*?\)\(\)<\/script>/s, '')

test('Next’s own scripts become words for later, everything else stays', () => {
  const whole = rewrite(page)
  expect(whole.match(/self\.later=/g)).toHaveLength(1)
  expect(whole.indexOf('self.later=')).toBeLessThan(whole.indexOf('later("'))
  const later = (name: string) => `<script nonce="N+/=">later("/_next/static/chunks/${name}.js")</script>`
  expect(withoutLoader(whole)).toBe(
    page
      .replace('<script src="/_next/static/chunks/a.js" async="" nonce="N+/="></script>', later('a'))
      .replace(
        '<script src="/_next/static/chunks/b.js" nonce="N+/=" id="_R_" async=""></script>',
        later('b'),
      ),
  )
})

test('wherever a page is cut into pieces, it comes out the same', () => {
  const whole = rewrite(page)
  for (let cut = 0; cut <= page.length; cut += 1)
    expect(rewrite(page.slice(0, cut), page.slice(cut))).toBe(whole)
  expect(rewrite(...page)).toBe(whole)
  expect(rewrite('<script src="')).toBe('<script src="')
})

test('a page goes out rewritten and compressed; what is no page, or has told its length, goes out as it is', async () => {
  const answers: Record<string, (response: ServerResponse) => void> = {
    '/pieces': (response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      const bytes = Buffer.from(page)
      for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7))
      response.end()
    },
    '/whole': (response) => void response.setHeader('content-type', 'text/html').end(page),
    '/data': (response) => void response.setHeader('content-type', 'text/x-component').end(page),
    '/length': (response) => {
      response.setHeader('content-type', 'text/html')
      response.setHeader('content-length', Buffer.byteLength(page))
      response.end(page)
    },
    '/missing': (response) => {
      response.statusCode = 404
      response.setHeader('content-type', 'text/html').end(page)
    },
    '/nothing': (response) => void response.writeHead(304).end(),
  }
  const compress = compression({ threshold: 0 })
  const server = createServer((request, response) => {
    // biome-ignore lint/suspicious/noExplicitAny: typed for Express, made for any
    compress(request as any, response as any, () => {
      deferScripts(response)
      answers[request.url ?? '']?.(response)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path: string) => {
    const answer = await fetch(base + path, { headers: { 'accept-encoding': 'br' } })
    return [answer.status, answer.headers.get('content-encoding'), await answer.text()]
  }
  const rewritten = rewrite(Buffer.from(page).toString('latin1'))
  const text = Buffer.from(rewritten, 'latin1').toString()
  expect(await ask('/pieces')).toEqual([200, 'br', text])
  expect(await ask('/whole')).toEqual([200, 'br', text])
  expect(await ask('/data')).toEqual([200, 'br', page])
  expect((await ask('/length'))[2]).toBe(page)
  expect(await ask('/missing')).toEqual([404, 'br', page])
  expect(await ask('/nothing')).toEqual([304, null, ''])
  server.close()
})
