import { expect, test } from '../fixtures/test'

test.use({ serviceWorkers: 'allow' })

test('without a network a page says so, and the address opens when it is back', async ({ page, context }) => {
  await page.goto('/')
  const isReady = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready
      return (await (await caches.open('offline-1')).match('/offline')) !== undefined
    })
  await expect.poll(isReady).toBe(true)
  await context.setOffline(true)
  await page.goto('/studios')
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible()

  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(stores.map((store) => store.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept, 'no page, no money').toEqual(['/offline'])

  await context.setOffline(false)
  await expect(page).toHaveURL('/studios')
  await expect(page.getByRole('heading', { name: 'Studios', level: 1 })).toBeVisible()
})

test('a device may install it', async ({ page, request, context }) => {
  await page.goto('/')
  const client = await context.newCDPSession(page)
  const { errors } = await client.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
  // Tests run in private windows, from which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  const manifest: { icons: { src: string; type: string }[] } = await (
    await request.get('/manifest.webmanifest')
  ).json()
  for (const { src, type } of manifest.icons) {
    const picture = await request.get(src)
    expect(picture.headers()['content-type'], src).toContain(type)
  }
})
