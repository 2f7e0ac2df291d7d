// What Next itself sends: a page with one word, built by the very Next of this project, its scripts compressed and sent
// as the portal's are. What the portal's pages send beyond that is ours.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { freePort } from '../start/passing-portal'
import { compressStatic, openStatic } from '../static-files'

const files: Record<string, string> = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} }, agentRules: false }`,
  'app/layout.jsx':
    'export default ({ children }) => <html lang="en"><head><title>Empty</title></head><body>{children}</body></html>',
  'app/page.jsx': 'export default () => <p>Empty</p>',
}
const waitMs = 250
const triesMax = 80

/** Builds and serves the empty page while `run` looks at it. */
export async function withEmptyPage<T>(run: (url: string) => Promise<T>): Promise<T> {
  const folder = resolve('.build/empty-page')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const next = resolve('node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [port, outerPort] = [await freePort(), await freePort()]
  const args = [next, 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const inner = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
  const outer = await serve(join(folder, '.next/static'), `http://127.0.0.1:${port}`)
  try {
    outer.listen(outerPort, '127.0.0.1')
    const url = `http://127.0.0.1:${outerPort}/`
    await answers(url)
    return await run(url)
  } finally {
    outer.close()
    inner.kill('SIGTERM')
  }
}

/** Next's files from memory, as the portal's server entry sends them; the page itself from Next. */
async function serve(statics: string, next: string): Promise<Server> {
  await compressStatic(statics)
  const answerStatic = openStatic(statics)
  return createServer(async (request, response) => {
    if (answerStatic(request, response)) return
    try {
      const answer = await fetch(next + request.url)
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      response.end(await answer.text())
    } catch {
      response.writeHead(502).end()
    }
  })
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((wait) => setTimeout(wait, waitMs))
  }
  throw new Error('the empty page did not answer')
}
