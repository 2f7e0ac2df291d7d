import { expect, test } from 'vitest'
import { chooseIcon, iconAddress } from './icons'

const sizes = [
  { url: 'tile', width: 300, height: 221 },
  { url: 'strip', width: 480, height: 160 },
  { url: 'wide', width: 640, height: 360 },
]

test('a place gets the picture of its shape', () => {
  expect(chooseIcon(sizes, { width: 300, height: 221 })?.url).toBe('tile')
  expect(chooseIcon(sizes, { width: 600, height: 200 })?.url).toBe('strip')
  expect(chooseIcon(sizes, { width: 320, height: 180 })?.url).toBe('wide')
  expect(chooseIcon([], { width: 1, height: 1 })).toBeNull()
})

test('of one shape the smallest that is sharp, else the largest', () => {
  const list = [150, 600, 300].map((width) => ({ url: String(width), width, height: width }))
  expect(chooseIcon(list, { width: 200, height: 200 })?.url).toBe('300')
  expect(chooseIcon(list, { width: 900, height: 900 })?.url).toBe('600')
})

test('addresses join with one slash and cannot leave the host', () => {
  expect(iconAddress('https://a.example', 'icons', 'x.png')).toBe('https://a.example/icons/x.png')
  expect(iconAddress('https://a.example/sub', '/icons/', '/x.png')).toBe('https://a.example/sub/icons/x.png')
  expect(iconAddress('https://a.example', '/', 'javascript:alert(1)')).toBeNull()
  expect(iconAddress('https://a.example', '//b.example', 'x.png')).toBeNull()
})
