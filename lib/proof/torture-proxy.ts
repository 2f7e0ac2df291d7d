// Stands between a wallet process and PostgreSQL and breaks the connection at the worst moment: with half a statement
// sent, or with the statement carried out and its answer never delivered.
import { createConnection, createServer, type Server, type Socket } from 'node:net'

/**
 * `half-statement`: the server never sees the end of it. `lost-answer`: it was done, and nobody heard. `both`: all
 * connections, now. `silence`: all connections stay open and carry nothing more, as when a machine or its cable goes.
 */
export type Break = 'half-statement' | 'lost-answer' | 'both' | 'silence'

export class TortureProxy {
  private armed: (() => void) | null = null
  private how: Break = 'both'
  private readonly pairs = new Set<[Socket, Socket]>()
  private readonly silent = new Set<[Socket, Socket]>()

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(databasePort: number): Promise<TortureProxy> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no free port')
    const proxy = new TortureProxy(server, address.port)
    server.on('connection', (wallet) => proxy.join(wallet, createConnection(databasePort, '127.0.0.1')))
    return proxy
  }

  /** Breaks the next connection that says something; resolves when it is broken, or after a while without traffic. */
  breakNext(how: Break, patienceMs: number): Promise<boolean> {
    if (how === 'both' || how === 'silence') {
      for (const pair of this.pairs) how === 'both' ? this.part(pair) : this.silent.add(pair)
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.disarm(resolve, false), patienceMs)
      this.how = how
      this.armed = () => {
        clearTimeout(timer)
        this.disarm(resolve, true)
      }
    })
  }

  close(): void {
    this.server.close()
    for (const pair of this.pairs) this.part(pair)
  }

  private disarm(resolve: (isBroken: boolean) => void, isBroken: boolean): void {
    this.armed = null
    resolve(isBroken)
  }

  private join(wallet: Socket, database: Socket): void {
    const pair: [Socket, Socket] = [wallet, database]
    this.pairs.add(pair)
    for (const socket of pair) socket.setNoDelay(true)
    wallet.on('data', (part) => {
      if (this.silent.has(pair)) return
      if (!this.isDue('half-statement')) database.write(part)
      else database.write(part.subarray(0, part.length >> 1), () => this.part(pair))
    })
    database.on('data', (part) => {
      if (this.silent.has(pair)) return
      if (this.isDue('lost-answer')) this.part(pair)
      else wallet.write(part)
    })
    for (const socket of pair) socket.on('close', () => this.part(pair)).on('error', () => this.part(pair))
  }

  private isDue(how: Break): boolean {
    if (this.armed === null || this.how !== how) return false
    this.armed()
    return true
  }

  private part(pair: [Socket, Socket]): void {
    this.pairs.delete(pair)
    this.silent.delete(pair)
    for (const socket of pair) socket.destroy()
  }
}
