import { freeRoundScenes } from './free-round-scenes'
import { lostScenes } from './lost-scenes'
import { orderScenes } from './order-scenes'
import type { Scene } from './scene'
import { sessionScenes } from './session-scenes'

/** All scenes, in the order in which they are best watched. */
export const scenes: readonly Scene[] = [...lostScenes, ...orderScenes, ...sessionScenes, ...freeRoundScenes]

/** The scene of a name, or null. */
export function findScene(name: string): Scene | null {
  return scenes.find((scene) => scene.name === name) ?? null
}
