import type { IncomingMessage, ServerResponse } from 'node:http'
import { drawArt } from './art/draw-art'
import { findGameByCode, findGameByName } from './catalogue/catalogue'
import { answerFeed } from './catalogue/feed'
import { findAsset } from './client-assets'
import { isCrossSite, isKnownHost } from './http/caller'
import { BadRequest } from './http/read-body'
import { send, sendJson, sendPage } from './http/reply'
import { findIcon } from './icons/icon-cache'
import { answerLetters } from './letters/letters'
import { gamePage, gamePagePolicy } from './pages/game-page'
import { homePage } from './pages/home-page'
import { messagePage } from './pages/plain-page'
import { answerPlay } from './play/play-routes'
import type { WalletServices } from './play/wallet-purse'
import type { Settings } from './settings'
import { listCalls } from './wallet/call-log'

export type SandboxContext = { settings: Settings; services: WalletServices }

const longLived = { 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' }
const urlLengthMax = 4096

/** Answers one request; throws BadRequest for what the caller did wrong. */
export async function answerRequest(
  context: SandboxContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { settings, services } = context
  const text = request.url ?? '/'
  if (text.length > urlLengthMax) throw new BadRequest(414, 'The address is too long.')
  if (!isKnownHost(request, settings.publicHost))
    throw new BadRequest(421, 'This host name is not served here.')
  const url = readUrl(text)
  const path = url.pathname
  if (await answerPlay(services, request, response, path)) return
  if (path === '/letters' || path.startsWith('/letters.')) return answerLetters(request, response, path)
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new BadRequest(405, 'Use GET.')
  if (path === '/') return sendPage(response, 200, homePage())
  if (path === '/health') {
    return sendJson(response, 200, { status: 'ok', pendingWalletCalls: services.pending.count() })
  }
  if (path === '/calls.json') {
    if (isCrossSite(request)) throw new BadRequest(403, 'Only the page of this server may ask this.')
    return sendJson(response, 200, { pending: services.pending.count(), calls: listCalls() })
  }
  if (path === '/frontendsrv/apihandler.api') {
    return send(response, 200, 'application/json; charset=utf-8', answerFeed(url.searchParams.get('cmd')))
  }
  if (path.startsWith('/games/') || path.startsWith('/gamesbycode/')) return sendGame(settings, response, url)
  if (path.startsWith('/game/icons/')) {
    const icon = await findIcon(path.slice('/game/icons/'.length))
    if (icon) return send(response, 200, 'image/webp', icon, longLived)
  }
  if (path.startsWith('/play/art/')) {
    const art = drawArt(path.slice('/play/art/'.length))
    if (art) return send(response, 200, 'image/svg+xml', art, longLived)
  }
  if (path.startsWith('/assets/')) {
    const asset = await findAsset(path.slice('/assets/'.length))
    if (asset) return send(response, 200, asset.type, asset.body, { 'Cache-Control': 'no-cache' })
  }
  sendPage(response, 404, messagePage('Nothing is here', 'The sandbox has no page at this address.'))
}

function readUrl(text: string): URL {
  try {
    return new URL(text, 'http://sandbox.invalid')
  } catch {
    throw new BadRequest(400, 'The address cannot be read.')
  }
}

/** Both launch forms; the parameters are read by the page itself when it opens the game. */
function sendGame(settings: Settings, response: ServerResponse, url: URL): void {
  const byName = /^\/games\/([A-Za-z0-9]{1,60})\.game$/.exec(url.pathname)
  const byCode = /^\/gamesbycode\/(\d{1,9})\.gamecode$/.exec(url.pathname)
  const game = byName ? findGameByName(byName[1] ?? '') : byCode ? findGameByCode(Number(byCode[1])) : null
  const policy = gamePagePolicy(settings.portalOrigins)
  if (!game) {
    const words =
      'There is no game of this name here. It may have been renamed: go back to the lobby and choose again.'
    sendPage(response, 404, messagePage('This game does not exist', words), policy)
    return
  }
  sendPage(response, 200, gamePage(game, url.searchParams), policy)
}
