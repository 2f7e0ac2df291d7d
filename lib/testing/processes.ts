import { type ChildProcess, fork } from 'node:child_process'
import type { Post } from './wire'

export interface WalletProcess {
  child: ChildProcess
  post: Post
}

/** Starts a process with the wallet's door on this test's database. */
export async function startWalletProcess(): Promise<WalletProcess> {
  const child = fork('lib/testing/wallet-process.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'test', TSX_TSCONFIG_PATH: 'lib/start/tsconfig.json' },
  })
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve).once('exit', () => reject(new Error('the wallet process ended at once')))
  })
  const post: Post = async (body) => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`)
    return response.text()
  }
  return { child, post }
}
