// The growth curve for the README: recall p95 against the number of memories, both axes logarithmic, Keepsake beside its full-text peers.

import type { SpeedReport } from './report.ts'

const [width, height] = [720, 400]
const frame = { left: 62, right: 190, top: 24, bottom: 48 }
const inks = ['#2F5D50', '#8A8378', '#B08D57', '#7A6A8A']

interface Line {
  readonly name: string
  readonly points: readonly { readonly n: number; readonly ms: number }[]
}

export function picture({ sizes, machine }: SpeedReport): string {
  const names = [...new Set(sizes.flatMap(({ peers }) => peers.filter(({ failed }) => failed === undefined).map(({ name }) => name)))]
  const lines: readonly Line[] = [
    { name: 'Keepsake', points: sizes.map(({ n, recallMs }) => ({ n, ms: recallMs.p95 })) },
    ...names.map((name) => ({
      name,
      points: sizes.flatMap(({ n, peers }) => {
        const peer = peers.find((each) => each.name === name && each.failed === undefined)
        return peer === undefined ? [] : [{ n, ms: peer.recallMs.p95 }]
      }),
    })),
  ]
  const all = lines.flatMap(({ points }) => points)
  const x = scale(Math.min(...all.map(({ n }) => n)), Math.max(...all.map(({ n }) => n)), frame.left, width - frame.right)
  const y = scale(
    floorTen(Math.min(...all.map(({ ms }) => ms))),
    ceilTen(Math.max(...all.map(({ ms }) => ms))),
    height - frame.bottom,
    frame.top,
  )
  const ticks = tens(floorTen(Math.min(...all.map(({ ms }) => ms))), ceilTen(Math.max(...all.map(({ ms }) => ms))))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Time to recall against number of memories">`,
    `<rect width="${width}" height="${height}" fill="#F7F5F0"/>`,
    ...ticks.map(
      (ms) =>
        `<path d="M${frame.left} ${y(ms)}H${width - frame.right}" stroke="#DDD8CC"/><text x="${frame.left - 8}" y="${y(ms) + 4}" text-anchor="end" fill="#5F594F">${ms} ms</text>`,
    ),
    ...sizes.map(
      ({ n }) =>
        `<text x="${x(n)}" y="${height - frame.bottom + 20}" text-anchor="middle" fill="#5F594F">${n.toLocaleString('en-GB')}</text>`,
    ),
    `<text x="${frame.left}" y="${height - 8}" fill="#5F594F">memories · 95 of 100 answers are quicker than the line · ${machine.replace(/[<&]/g, '')}</text>`,
    ...lines.map(({ name, points }, at) => {
      const ink = inks[at % inks.length] ?? '#000'
      const last = points.at(-1)
      const path = points.map(({ n, ms }, place) => `${place === 0 ? 'M' : 'L'}${x(n)} ${y(ms)}`).join('')
      const label =
        last === undefined
          ? ''
          : `<text x="${x(last.n) + 10}" y="${y(last.ms) + 4}" fill="${ink}">${name} · ${last.ms < 10 ? last.ms.toFixed(1) : last.ms.toFixed(0)} ms</text>`
      return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${at === 0 ? 3 : 1.5}"/>${label}`
    }),
    '</svg>',
    '',
  ].join('\n')
}

/** Logarithmic. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = Math.log(to / from) || 1
  return (value) => Math.round((start + ((end - start) * Math.log(value / from)) / span) * 10) / 10
}

const floorTen = (value: number): number => 10 ** Math.floor(Math.log10(value))
const ceilTen = (value: number): number => 10 ** Math.ceil(Math.log10(value))

function tens(from: number, to: number): number[] {
  const found: number[] = []
  for (let each = from; each <= to * 1.001; each *= 10) found.push(Number(each.toPrecision(3)))
  return found
}
