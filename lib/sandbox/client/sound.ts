/** Small sounds made on the spot. Silent until the player turns them on, as browsers and neighbours prefer. */
let context: AudioContext | null = null
let isOn = false

export function toggleSound(): boolean {
  isOn = !isOn
  if (isOn) {
    context ??= new AudioContext()
    context.resume().catch(() => {})
  }
  return isOn
}

function tone(
  frequency: number,
  startsIn: number,
  length: number,
  volume: number,
  type: OscillatorType,
): void {
  if (!isOn || !context) return
  const at = context.currentTime + startsIn
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.type = type
  oscillator.frequency.setValueAtTime(frequency, at)
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(volume, at + 0.01)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + length)
}

function noise(length: number, volume: number, from: number, to: number): void {
  if (!isOn || !context) return
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate * length), context.sampleRate)
  const data = buffer.getChannelData(0)
  for (let index = 0; index < data.length; index++)
    data[index] = (Math.random() * 2 - 1) * (1 - index / data.length)
  const source = context.createBufferSource()
  const filter = context.createBiquadFilter()
  const gain = context.createGain()
  source.buffer = buffer
  filter.type = 'bandpass'
  filter.frequency.setValueAtTime(from, context.currentTime)
  filter.frequency.exponentialRampToValueAtTime(to, context.currentTime + length)
  gain.gain.value = volume
  source.connect(filter).connect(gain).connect(context.destination)
  source.start()
}

const scale = [523, 587, 659, 784, 880, 1047, 1175, 1319, 1568]

export const sounds = {
  press: () => tone(420, 0, 0.09, 0.1, 'triangle'),
  spin: () => noise(0.6, 0.12, 300, 1400),
  stop: (reel: number) => {
    tone(120 + reel * 14, 0, 0.16, 0.25, 'sine')
    noise(0.05, 0.15, 900, 300)
  },
  win: (timesBet: number) => {
    const notes = Math.min(scale.length, 3 + Math.floor(timesBet))
    for (let note = 0; note < notes; note++) tone(scale[note] ?? 1047, note * 0.08, 0.35, 0.1, 'triangle')
  },
  bigWin: () => {
    for (let bar = 0; bar < 4; bar++) {
      for (const [step, note] of [0, 2, 3, 5].entries()) {
        tone((scale[note] ?? 523) * (bar % 2 ? 1.122 : 1), bar * 0.5 + step * 0.11, 0.5, 0.09, 'triangle')
      }
    }
  },
  tick: () => tone(1800, 0, 0.03, 0.05, 'square'),
}
