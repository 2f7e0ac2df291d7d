import sharp from 'sharp'
import { iconPicture } from '../../icon-picture'

// The pictures of the installed app, drawn once at build. A maskable one is cut to any shape: its mark keeps to the
// inner four fifths and its ground goes to the edge, as on an iPhone, which cuts by itself.
const pictures: Record<string, { size: number; radius: number; scale: number }> = {
  '192.png': { size: 192, radius: 7, scale: 0.6875 },
  '512.png': { size: 512, radius: 7, scale: 0.6875 },
  'maskable-512.png': { size: 512, radius: 0, scale: 0.5 },
  'apple-180.png': { size: 180, radius: 0, scale: 0.625 },
}

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { file: string }[] {
  return Object.keys(pictures).map((file) => ({ file }))
}

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const wanted = pictures[(await params).file]
  if (wanted === undefined) return new Response(null, { status: 404 })
  const picture = await sharp(Buffer.from(iconPicture(wanted)), { density: 72 * 16 })
    .resize(wanted.size, wanted.size)
    .png()
    .toBuffer()
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  })
}
