import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findGameByCode, findGameByName, games } from './catalogue'
import { answerFeed } from './feed'

const flag = z.union([z.boolean(), z.literal(0), z.literal(1)])
const feedSchema = z.object({
  success: z.literal(true),
  locator: z.object({
    ico_baseurl: z.literal('/game/icons/'),
    groups: z.array(
      z.object({
        gr_id: z.number().int(),
        gr_title: z.string().min(3),
        games: z.array(
          z.object({
            gm_bk_id: z.number().int(),
            gm_url: z.string().regex(/^[A-Za-z0-9]+\.game$/),
            gm_title: z.string().min(3).max(40),
            gm_ln: z.number().int().min(1).max(50),
            gm_new: flag,
            gm_is_fs: flag,
            gm_is_board: flag,
            icons: z.array(z.object({ ic_name: z.string(), ic_w: z.number(), ic_h: z.number() })).length(3),
          }),
        ),
      }),
    ),
  }),
})

describe('the feed', () => {
  const command = '{"api":"ls-games-by-operator-id-get","operator_id":"1"}'
  const feed = feedSchema.parse(JSON.parse(answerFeed(command)))
  const all = feed.locator.groups.flatMap((group) => group.games)

  it('has 16 groups and at least 650 games', () => {
    expect(feed.locator.groups).toHaveLength(16)
    expect(all.length).toBeGreaterThanOrEqual(650)
  })
  it('names every game once, by code, by address and by title', () => {
    for (const key of ['gm_bk_id', 'gm_url', 'gm_title'] as const) {
      expect(new Set(all.map((game) => game[key])).size).toBe(all.length)
    }
  })
  it('keeps codes stable', () => {
    expect(games[0]).toMatchObject({ code: 1000, studio: 0 })
    expect(games.at(-1)).toMatchObject({ studio: 15 })
  })
  it('answers a bad command with success false', () => {
    for (const bad of [null, '', '{', '{}', '{"api":"other","operator_id":"1"}', 'x'.repeat(2000)]) {
      expect(JSON.parse(answerFeed(bad))).toMatchObject({ success: false })
    }
  })
  it('with 20,000 games still names each once, and every one can be opened', () => {
    const huge = feedSchema.parse(JSON.parse(answerFeed(command, 'huge')))
    const many = huge.locator.groups.flatMap((group) => group.games)
    expect(many).toHaveLength(20_000)
    for (const key of ['gm_bk_id', 'gm_url', 'gm_title'] as const) {
      expect(new Set(many.map((game) => game[key])).size).toBe(20_000)
    }
    for (const game of many) {
      const name = game.gm_url.replace(/\.game$/, '')
      expect(findGameByName(name)?.code).toBe(game.gm_bk_id)
      expect(findGameByCode(game.gm_bk_id)?.name).toBe(name)
    }
  })
  it('can be empty, break off, or hold games of another shape', () => {
    expect(JSON.parse(answerFeed(command, 'empty')).locator.groups).toEqual([])
    expect(() => JSON.parse(answerFeed(command, 'broken'))).toThrow()
    expect(answerFeed(command, 'other-shape')).toContain('"gm_url":null')
  })
})
