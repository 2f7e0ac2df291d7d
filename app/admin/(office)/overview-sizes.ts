/** How high each part of the start page is when it is full: its skeleton is as high, so that nothing jumps. */
export const panelSize = {
  today: 'min-h-168',
  playing: 'min-h-66',
  incidents: 'min-h-57',
  events: 'min-h-82',
} as const
