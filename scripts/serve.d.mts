/** Starts the server. @returns its address */
export function serve(port?: number, host?: string): Promise<string>
