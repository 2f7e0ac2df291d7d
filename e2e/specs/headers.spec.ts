import { expect, originOf, settings, test } from '../fixtures/test'

test('pages say who may frame them and what they may frame', async ({ request, slots }) => {
  const policyOf = async (address: string) =>
    (await request.get(address)).headers()['content-security-policy'] ?? ''
  const integrator = originOf(settings.sandboxUrl)

  const play = await policyOf(`/play/${slots[0]}?mode=demo`)
  expect(play).toContain(`frame-src 'self' ${integrator}`)
  expect(play).toContain(`frame-ancestors 'self' ${integrator}`)
  expect(play).not.toContain("script-src 'self' 'unsafe-inline'")
  expect(await policyOf('/leave')).toContain(`frame-ancestors 'self' ${integrator}`)
  expect(await policyOf('/login')).toContain("frame-ancestors 'none'")

  const headers = (await request.get('/login')).headers()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('every page has a policy with a nonce of its own, one that is missing too', async ({ request }) => {
  const nonces = new Set<string>()
  const pages = [
    '/',
    '/login',
    '/no-such-page',
    '/play/999999999',
    '/offline',
    '/admin/login',
    '/api/me/balances',
  ]
  for (const path of pages) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    nonces.add(
      /script-src 'self' 'nonce-([^']{20,})' 'strict-dynamic';/.exec(policy)?.[1] ?? `none at ${path}`,
    )
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "worker-src 'self'"])
      expect(policy, path).toContain(part)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    // This portal is asked without TLS, where the header means nothing and would lock a name out.
    expect(headers['strict-transport-security'], path).toBeUndefined()
  }
  expect([...nonces].filter((nonce) => nonce.startsWith('none'))).toEqual([])
  expect(nonces.size).toBe(pages.length)
  expect((await request.get('/leave')).headers()['referrer-policy']).toBe('no-referrer')
})

test('search engines are told what is theirs', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  for (const path of ['/admin', '/api/', '/account']) expect(robots).toContain(`Disallow: ${path}\n`)
  const map = await (await request.get('/sitemap.xml')).text()
  const addresses = [...map.matchAll(/<loc>([^<]+)</g)].map(([, address]) => address)
  expect(addresses).toContain(`${settings.portalUrl}/studios`)
  const lobby = await (await request.get('/?tag=new')).text()
  expect(lobby).toContain(`<link rel="canonical" href="${settings.portalUrl}"/>`)
})

test('the game gets the fewest permissions', async ({ page, slots }) => {
  await page.goto(`/play/${slots[0]}?mode=demo`)
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin')
  await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer')
  await expect(frame).toHaveAttribute('title', /^The game /)
})
