import type { SceneSummary } from './scene-views'
import type { Stage } from './stage'

/** A short play about one thing that can go wrong; the stage notes what happened and whether it was right. */
export type Scene = SceneSummary & { play: (stage: Stage) => Promise<void> }
