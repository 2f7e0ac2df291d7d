// What Next built for the browser, compressed once as small as it gets and answered from memory: the same bytes for
// everybody, for ever, so neither compressing nor finding them again is worth a server's time.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const types: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.woff2': 'font/woff2',
}
const isText = (name: string) => types[extname(name)]?.includes('charset') === true
const copyOf = (path: string) => `${path}.br`

/** Puts a Brotli copy beside each text of a folder of Next's static files. */
export async function compressStatic(folder: string): Promise<void> {
  await Promise.all(
    namesIn(folder)
      .filter(isText)
      .map(async (name) => {
        const text = await readFile(join(folder, name))
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
        await writeFile(copyOf(join(folder, name)), await compress(text, { params }))
      }),
  )
}

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Takes the files of such a folder into memory and answers for them. False: the request is somebody else's, for it asks
 * for another file, for a part of one or by another method, or its sender does not read Brotli.
 */
export function openStatic(folder: string): Answer {
  const files = new Map(namesIn(folder).flatMap((name) => fileOf(folder, name)))
  return (request, response) => {
    const file = files.get(request.url ?? '')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (file === undefined || !isRead || request.headers.range !== undefined) return false
    if (file.isCompressed && !readsBrotli(request)) return false
    response.writeHead(200, file.headers)
    response.end(request.method === 'HEAD' ? undefined : file.body)
    return true
  }
}

interface StaticFile {
  isCompressed: boolean
  headers: Record<string, string | number>
  body: Buffer
}

function fileOf(folder: string, name: string): [address: string, file: StaticFile][] {
  const path = join(folder, name)
  const type = types[extname(name)]
  const isCompressed = isText(name)
  if (type === undefined || (isCompressed && !existsSync(copyOf(path)))) return []
  const body = readFileSync(isCompressed ? copyOf(path) : path)
  const headers = {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    ...(isCompressed ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  }
  return [[`/_next/static/${name.split(sep).join('/')}`, { isCompressed, headers, body }]]
}

/** Whoever weighs the encodings against each other is left to Next. */
function readsBrotli({ headers }: IncomingMessage): boolean {
  return String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((encoding) => encoding.trim() === 'br')
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}
