// The self-test: what this device and its writer can do, tried and measured. Types only.

export type StepState = 'running' | 'passed' | 'failed' | 'skipped'

export interface Step {
  readonly name: string
  readonly state: StepState
  /** What was found, in a line or two. */
  readonly found: string
  readonly ms: number
}

export interface SelfTestApi {
  /** Runs every step, one after the other, telling each as it begins and as it ends. None of the person's words are used. */
  selfTest(onStep: (step: Step) => void): Promise<void>
  stopSelfTest(): Promise<void>
}
