import { expect, it } from 'vitest'
import { lettersPage, linkText } from '../pages/letters-page'
import { embedJson, escapeHtml } from './escape-html'

it('escapes everything that HTML could read', () => {
  expect(escapeHtml(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;')
})
it('no JSON can close the script element it stands in', () => {
  expect(embedJson({ title: '</script><script>' })).not.toContain('<')
})
it('links in letters become clickable, and nothing else becomes HTML', () => {
  expect(linkText('Open http://127.0.0.1:3000/a?b=1&c=2. <b>')).toBe(
    'Open <a href="http://127.0.0.1:3000/a?b=1&amp;c=2" target="_blank" rel="noreferrer noopener">http://127.0.0.1:3000/a?b=1&amp;c=2</a>. &lt;b&gt;',
  )
})
it('a hostile letter stays text', () => {
  const html = lettersPage([{ id: 1, at: 'now', to: '<i>', subject: '<script>', text: '<img onerror=1>' }])
  expect(html).not.toMatch(/<i>|<script>|<img/)
})
