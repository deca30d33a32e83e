// Finding works in any script: words folded, unspaced ones in pairs. Small memories in eight scripts, none with a word vector.

import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { recall } from './recall.ts'
import { indexOf, memory, testVector } from './units.fixture.ts'

type Script = readonly [name: string, statements: readonly string[], question: string]

/** The first statement answers the question; the others share its script and some of its words. */
const scripts: readonly Script[] = [
  ['Latin with accents', ['Ma sœur Zoë habite à Besançon', 'Ma sœur aime le thé', 'Le train part à midi'], 'Ou habite Zoe, a Besancon ?'],
  ['Cyrillic', ['Моя кошка боится грозы', 'Моя бабушка печёт пироги', 'Поезд уходит в полдень'], 'Чего боится кошка?'],
  ['Greek', ['Ο αδελφός μου μένει στη Λάρισα', 'Ο αδελφός μου παίζει βιολί', 'Το τρένο φεύγει'], 'ποιος μενει στη λαρισα;'],
  ['Arabic', ['أختي تدرس الهندسة في فاس', 'أختي تحب القهوة', 'القطار متأخر اليوم'], 'أين تدرس الهندسة؟'],
  ['Hebrew', ['אני אלרגי לבוטנים', 'אני גר בחיפה', 'הרכבת מאחרת'], 'האם אלרגי לבוטנים?'],
  ['Devanagari', ['मेरी बहन जयपुर में रहती है', 'मेरी बहन चाय पीती है', 'गाड़ी देर से आई'], 'जयपुर में कौन रहती है?'],
  ['Chinese', ['我对花生过敏', '我的妹妹住在成都', '火车晚点了'], '谁对花生过敏？'],
  ['Japanese', ['姉は金沢でピアノを教えている', '姉は犬を飼っている', '電車が遅れた'], 'ピアノを教えているのは誰？'],
  ['Korean', ['동생은 부산에서 빵집을 한다', '동생은 수영을 좋아한다', '기차가 늦었다'], '부산에서 빵집을 하는 사람은?'],
  ['Thai', ['น้องสาวของฉันแพ้กุ้ง', 'น้องสาวของฉันชอบว่ายน้ำ', 'รถไฟมาสาย'], 'ใครแพ้กุ้ง'],
]

describe.each(scripts)('%s', (_, statements, question) => {
  const index = indexOf(...statements.map((text, place) => memory(`m${place}`, text)))
  const ask = (query: string): string | undefined =>
    recall(index, { query, depth: 'reflex', now: 0 as EpochMs }, testVector('nothing'), () => 0).hits[0]?.id

  it('finds the statement that answers', () => {
    expect(ask(question)).toBe('m0')
  })

  it('finds each statement by its own words', () => {
    statements.forEach((text, place) => expect(ask(text)).toBe(`m${place}`))
  })
})
