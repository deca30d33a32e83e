// Unit and property tests: plain Node, UTC, one file at a time per core. A test that needs a document says so itself with
// `// @vitest-environment happy-dom`; one that needs IndexedDB imports `fake-indexeddb/auto`.

import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'UTC'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{core,store,workers,web,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    passWithNoTests: true,
    restoreMocks: true,
    testTimeout: 20_000,
    reporters: ['default'],
  },
})
