export function contentSecurityPolicy(place?: 'header' | 'meta'): string
export const themeScript: string
export const securityHeaders: Readonly<Record<string, string>>
