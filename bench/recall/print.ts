// Reports as plain tables.

import type { Report } from './evaluate.ts'
import { figureNames, type Figures } from './metrics.ts'

export function printReport(report: Report): string {
  const lines = [
    `${report.data}: ${report.n} questions, ${report.machine}`,
    '',
    row(['system', ...figureNames, 'R@10 95 %', 'AUROC', 'index ms/1k', 'query p50', 'p95'], 20),
    ...[report, ...report.peers].map(systemRow),
    ...abstentionLines(report),
    '',
    row([`${report.system}, by category`, 'n', ...figureNames], 34),
    ...Object.entries(report.byCategory).map(([category, { n, ...figures }]) => row([category, String(n), ...shares(figures)], 34)),
  ]
  return lines.join('\n')
}

function abstentionLines({ abstention: { wrongSpeaker, foreign } }: Report): string[] {
  const line = (name: string, half: string, given: typeof foreign): string[] =>
    given === null
      ? []
      : [
          `${name}: AUROC ${given.confidence.toFixed(3)}, ${half} alone ${given.half.toFixed(3)} (${given.answerable} against ${given.unanswerable})`,
        ]
  return ['', ...line('wrong speaker', 'the speaker half', wrongSpeaker), ...line('foreign', 'the about half', foreign)]
}

function systemRow(report: Report): string {
  const [low, high] = report.ciR10
  return row(
    [
      report.system,
      ...shares(report.overall),
      `${percent(low)}–${percent(high)}`,
      report.auroc === null ? '–' : report.auroc.toFixed(3),
      report.indexMsPer1k.toFixed(0),
      report.queryMs.p50.toFixed(2),
      report.queryMs.p95.toFixed(2),
    ],
    20,
  )
}

function shares(figures: Figures): string[] {
  return figureNames.map((name) => percent(figures[name]))
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}

function row(cells: readonly string[], first: number): string {
  return cells.map((cell, place) => (place === 0 ? cell.padEnd(first) : cell.padStart(12))).join('')
}
