// Unit and property tests: plain Node, UTC, one worker per core. A test that needs a document says so itself with
// `// @vitest-environment happy-dom`; one that needs IndexedDB imports `fake-indexeddb/auto`.
// core and bench are pure: their tests share a process, which saves half of the time. The others touch globals, and get one to themselves.

import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'UTC'

const shared = { environment: 'node', restoreMocks: true, testTimeout: 20_000 } as const

export default defineConfig({
  test: {
    maxWorkers: '100%',
    passWithNoTests: true,
    reporters: ['default'],
    projects: [
      { test: { ...shared, name: 'pure', include: ['{core,bench}/**/*.test.ts'], isolate: false } },
      {
        test: { ...shared, name: 'parts', include: ['{store,workers,web,scripts}/**/*.test.{ts,tsx}'], exclude: ['**/*.browser.test.ts'] },
      },
    ],
  },
})
