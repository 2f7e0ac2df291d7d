import type { IncomingMessage, ServerResponse } from 'node:http'
import { drawArt } from './art/draw-art'
import { findGameByCode, findGameByName } from './catalogue/catalogue'
import { findAsset } from './client-assets'
import { answerControl, type ControlContext } from './control/control-routes'
import { isKnownHost } from './http/caller'
import { BadRequest } from './http/read-body'
import { send, sendJson, sendPage } from './http/reply'
import { findIcon } from './icons/icon-cache'
import { answerLetters } from './letters/letters'
import { controlPage } from './pages/control-page'
import { breakGamePage, sendFeed } from './pages/fault-pages'
import { gamePage, gamePagePolicy } from './pages/game-page'
import { messagePage } from './pages/plain-page'
import { answerPlay } from './play/play-routes'
import type { Settings } from './settings'

export type SandboxContext = ControlContext & { settings: Settings }

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
  if (await answerControl(context, request, response, url)) return
  if (path === '/letters' || path.startsWith('/letters.')) return answerLetters(request, response, path)
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new BadRequest(405, 'Use GET.')
  if (path === '/') return sendPage(response, 200, controlPage())
  if (path === '/health') {
    return sendJson(response, 200, { status: 'ok', pendingWalletCalls: services.pending.count() })
  }
  if (path === '/frontendsrv/apihandler.api')
    return sendFeed(services.faults, response, url.searchParams.get('cmd'))
  if (path.startsWith('/games/') || path.startsWith('/gamesbycode/')) return sendGame(context, response, url)
  if (path.startsWith('/game/icons/')) {
    if (services.faults.take('icons-missing'))
      return send(response, 404, 'text/plain; charset=utf-8', 'Not Found')
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
async function sendGame(context: SandboxContext, response: ServerResponse, url: URL): Promise<void> {
  const byName = /^\/games\/([A-Za-z0-9]{1,60})\.game$/.exec(url.pathname)
  const byCode = /^\/gamesbycode\/(\d{1,9})\.gamecode$/.exec(url.pathname)
  const game = byName ? findGameByName(byName[1] ?? '') : byCode ? findGameByCode(Number(byCode[1])) : null
  const policy = gamePagePolicy(context.settings.portalOrigins)
  if (!game) {
    const words =
      'There is no game of this name here. It may have been renamed: go back to the lobby and choose again.'
    sendPage(response, 404, messagePage('This game does not exist', words), policy)
    return
  }
  const target = { gameCode: game.code, userId: url.searchParams.get('user_id') ?? '' }
  if (await breakGamePage(context.services.faults, response, target)) return
  sendPage(response, 200, gamePage(game, url.searchParams), policy)
}
