import { handleMetricsRoute } from '@/lib/http/metrics-route'

export const dynamic = 'force-dynamic'
export { handleMetricsRoute as GET }
