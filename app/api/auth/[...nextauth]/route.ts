export { handlePlayerAuth as GET, handlePlayerAuth as POST } from '@/lib/auth/handlers'
