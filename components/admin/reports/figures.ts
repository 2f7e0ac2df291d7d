/** Figures of one currency as they come from the server; amounts are exact text. */
export interface ReportFigures {
  currency: string
  rounds: bigint
  players: bigint
  stake: string
  stakeBonus: string
  win: string
  winBonus: string
  freeWin: string
  bonusGranted: string
  bonusVoided: string
  bonusReleased: string
  ggr: string
  bonusCost: string
  ngr: string
  rtp: string | null
}
