// What is fuzzed: a process of our own, or whatever answers at an address.
import { type ChildProcess, fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import type { Heard } from './fuzz-judge'
import { isObject } from './wire-call'

export const requestMsMax = 5_000

export interface Target {
  url: URL
  /** Bytes that the process holds, or null when it is not ours to ask. */
  memory(): Promise<number | null>
  close(): void
}

export async function startTarget(): Promise<Target> {
  const child = fork('lib/proof/door-process.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'test', TSX_TSCONFIG_PATH: 'lib/start/tsconfig.json' },
  })
  const port = await nextMessage(child)
  return {
    url: new URL(`http://127.0.0.1:${port}/api/wallet`),
    memory: async () => {
      child.send('memory')
      const told = await nextMessage(child)
      return isObject(told) ? Number(told.rss) : null
    },
    close: () => child.disconnect(),
  }
}

/** Any server; plain HTTP. */
export const targetAt = (url: URL): Target => ({ url, memory: async () => null, close: () => {} })

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the process under test has ended'))
    child.once('exit', ended).once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Sends a body as it is. Rejects when nothing comes in time or the connection breaks. */
export function send(target: Target, body: Buffer, headers: Record<string, string> = {}): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(
      target.url,
      { method: 'POST', agent, headers: { 'content-length': body.length, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          clearTimeout(timer)
          const contentType = response.headers['content-type'] ?? ''
          resolve({ status: response.statusCode ?? 0, contentType, body: Buffer.concat(chunks).toString() })
        })
      },
    )
    const timer = setTimeout(
      () => sent.destroy(new Error(`no answer within ${requestMsMax} ms`)),
      requestMsMax,
    )
    sent.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    sent.end(body)
  })
}
