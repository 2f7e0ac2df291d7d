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

test('the game gets the fewest permissions', async ({ page, slots }) => {
  await page.goto(`/play/${slots[0]}?mode=demo`)
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin')
  await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer')
  await expect(frame).toHaveAttribute('title', /^The game /)
})
