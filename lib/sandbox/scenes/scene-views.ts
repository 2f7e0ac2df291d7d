/** What a scene tells while it runs. The control page imports these types, so they must not need anything from Node. */

export type SceneStep = {
  title: string
  /** Null for a step that sends nothing. */
  operation: string | null
  request: string
  answer: string
  /** What came back, in a few words. */
  outcome: string
  /** What that means. */
  meaning: string
  isOk: boolean
}

export type SceneRun = {
  id: string
  scene: string
  player: string
  game: string
  state: 'running' | 'passed' | 'failed' | 'not possible'
  steps: SceneStep[]
  /** The verdict in one sentence. */
  verdict: string
}

export type SceneSummary = { name: string; title: string; story: string }
