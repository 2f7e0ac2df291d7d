// A process with the wallet's door alone, reading bodies as the portal's entry does: no further than the limit. Asked
// for it, it tells how much memory it holds.
import { createServer } from 'node:http'
import { readBody } from '../http/read-body'
import { answerWallet } from '../http/wallet-door'

const server = createServer((request, response) => {
  void answerWallet({
    method: request.method ?? '',
    address: request.socket.remoteAddress ?? null,
    header: () => null,
    readBody: (bytesMax) => readBody(request, bytesMax),
  }).then(({ status, contentType, body }) => {
    response.writeHead(status, {
      'content-type': contentType,
      ...(status === 413 ? { connection: 'close' } : {}),
    })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
})
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit(0))
