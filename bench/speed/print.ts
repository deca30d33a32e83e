// The report as plain tables.

import type { SpeedReport } from './report.ts'

export function printReport({ machine, sizes, scan }: SpeedReport): string {
  return [
    machine,
    '',
    row(['memories', 'reopen ms', 'recall p50', 'p95', 'write→found', 'indexed/s', 'B/memory', 'longest task']),
    ...sizes.map((size) =>
      row([
        size.n.toLocaleString('en-GB'),
        fixed(size.reopenMs, 0),
        fixed(size.recallMs.p50, 1),
        fixed(size.recallMs.p95, 1),
        fixed(size.writeToSearchableMs, 0),
        fixed(size.indexPerSecond, 0),
        fixed(size.bytesPerMemory, 0),
        size.longestTaskMs === null ? '–' : size.longestTaskMs === 0 ? '< 50' : fixed(size.longestTaskMs, 0),
      ]),
    ),
    '',
    row(['full text', 'memories', 'index ms', 'p50', 'p95', '× Keepsake p95'], 24),
    ...sizes.flatMap(({ n, recallMs, peers }) =>
      peers.map((peer) =>
        row(
          peer.failed === undefined
            ? [
                peer.name,
                String(n),
                fixed(peer.indexMs, 0),
                fixed(peer.recallMs.p50, 1),
                fixed(peer.recallMs.p95, 1),
                fixed(peer.recallMs.p95 / recallMs.p95, 1),
              ]
            : [peer.name, String(n), peer.failed],
          24,
        ),
      ),
    ),
    '',
    row(['scan', 'rows × dims', 'ms', 'recall of exact'], 32),
    ...scan.flatMap(({ n, dims, kind, ms, recallOfExact, peers }) => [
      row([kind, `${n} × ${dims}`, fixed(ms, 2), fixed(recallOfExact, 3)], 32),
      ...peers.map((peer) =>
        row(
          peer.failed === undefined
            ? [`  ${peer.name}`, `built in ${fixed(peer.buildMs / 1000, 1)} s`, fixed(peer.ms, 2), fixed(peer.recallOfExact, 3)]
            : [`  ${peer.name}`, peer.failed],
          32,
        ),
      ),
    ]),
  ].join('\n')
}

const fixed = (value: number, digits: number): string => value.toFixed(digits)

function row(cells: readonly string[], first = 10): string {
  return cells.map((cell, place) => (place === 0 ? cell.padEnd(first) : cell.padStart(16))).join('')
}
