// What Next itself sends: a page with one word, built and served by the very Next of this project. What the portal's
// pages send beyond that is ours.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../start/passing-portal'

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
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const next = resolve('node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const port = await freePort()
  const args = [next, 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
  try {
    const url = `http://127.0.0.1:${port}/`
    await answers(url)
    return await run(url)
  } finally {
    server.kill('SIGTERM')
  }
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
