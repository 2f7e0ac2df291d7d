// A process of its own with nothing but the wallet's door, for tests of several processes on one database.
import { createServer } from 'node:http'
import { readBody } from '../http/read-body'
import { answerWallet } from '../http/wallet-door'

const server = createServer((request, response) => {
  void answerWallet({
    method: request.method ?? '',
    address: request.socket.remoteAddress ?? null,
    header: () => null,
    readBody: (bytesMax) => readBody(request, bytesMax),
  }).then(({ status, body }) => response.writeHead(status).end(body))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
})
process.on('disconnect', () => process.exit(0))
