// After an erasing: how much went, and the way to its receipt. Said the same wherever it was asked for.

import { useLocation } from 'wouter'
import type { Receipt } from '../../core/memory/erasure-records.ts'
import { toast } from '../ui/toast.tsx'

/** @returns tells what a receipt is for */
export function useReceipt(): (receipt: Receipt) => void {
  const [, navigate] = useLocation()
  return ({ erased: { memories, turns } }) => {
    const parts = [count(memories, 'memory', 'memories'), memories === 0 ? count(turns, 'turn', 'turns') : '']
    toast(`Erased ${parts.filter((part) => part !== '').join(' and ')}`, {
      label: 'Receipt',
      run: () => navigate('/vault#receipts'),
    })
  }
}

const count = (number: number, one: string, many: string): string => (number === 0 ? '' : `${number} ${number === 1 ? one : many}`)
