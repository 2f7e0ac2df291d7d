export { handleStaffAuth as GET, handleStaffAuth as POST } from '@/lib/auth/handlers'
