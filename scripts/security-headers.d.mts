export function contentSecurityPolicy(place?: 'header' | 'meta'): string
export const securityHeaders: Readonly<Record<string, string>>
