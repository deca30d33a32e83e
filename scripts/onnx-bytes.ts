// Writes ONNX files: the few protobuf messages a small graph needs, field by field as onnx.proto numbers them. No library, no options.

type Message = readonly Uint8Array[]

const text = new TextEncoder()
const float = 1
const int64 = 7

export interface Node {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Whole numbers, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>
}

export interface Graph {
  readonly nodes: readonly Node[]
  /** Constants, row by row. */
  readonly floats: readonly { readonly name: string; readonly dims: readonly number[]; readonly values: Float32Array }[]
  /** Constants of whole numbers, in one row. */
  readonly wholes?: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** Named tensors of whole numbers or floats; a text as a dimension stands for "any size". */
  readonly inputs: readonly TensorShape[]
  readonly outputs: readonly TensorShape[]
}

export interface TensorShape {
  readonly name: string
  readonly type: 'int64' | 'float'
  readonly dims: readonly (number | string)[]
}

/** The bytes of a model with this graph (IR version 8, operator set 13). */
export function onnxModel({ nodes, floats, wholes = [], inputs, outputs }: Graph): Uint8Array {
  const graph = [
    ...nodes.map((node) => bytesField(1, nodeProto(node))),
    bytesField(2, [text.encode('tiny')]),
    ...floats.map(({ name, dims, values }) =>
      bytesField(5, [
        ...dims.map((size) => numberField(1, size)),
        numberField(2, float),
        bytesField(8, [text.encode(name)]),
        bytesField(9, [new Uint8Array(values.buffer, values.byteOffset, values.byteLength)]),
      ]),
    ),
    ...wholes.map(({ name, values }) =>
      bytesField(5, [
        numberField(1, values.length),
        numberField(2, int64),
        bytesField(8, [text.encode(name)]),
        bytesField(9, [new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer)]),
      ]),
    ),
    ...inputs.map((shape) => bytesField(11, shapeProto(shape))),
    ...outputs.map((shape) => bytesField(12, shapeProto(shape))),
  ]
  return joined([numberField(1, 8), bytesField(7, graph), bytesField(8, [numberField(2, 13)])])
}

function nodeProto({ operator, inputs, outputs, attributes = {} }: Node): Message {
  return [
    ...inputs.map((name) => bytesField(1, [text.encode(name)])),
    ...outputs.map((name) => bytesField(2, [text.encode(name)])),
    bytesField(4, [text.encode(operator)]),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attributeProto(name, value))),
  ]
}

function attributeProto(name: string, value: number | readonly number[]): Message {
  const [kind, values] = typeof value === 'number' ? [2, [numberField(3, value)]] : [7, value.map((each) => numberField(8, each))]
  return [bytesField(1, [text.encode(name)]), ...values, numberField(20, kind)]
}

function shapeProto({ name, type, dims }: TensorShape): Message {
  const sizes = dims.map((size) => bytesField(1, [typeof size === 'number' ? numberField(1, size) : bytesField(2, [text.encode(size)])]))
  const tensor = [numberField(1, type === 'float' ? float : int64), bytesField(2, sizes)]
  return [bytesField(1, [text.encode(name)]), bytesField(2, [bytesField(1, tensor)])]
}

function numberField(field: number, value: number): Uint8Array {
  return joined([varint(field * 8), varint(value)])
}

function bytesField(field: number, content: Message): Uint8Array {
  const bytes = joined(content)
  return joined([varint(field * 8 + 2), varint(bytes.length), bytes])
}

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Uint8Array.from([...bytes, rest])
}

function joined(parts: Message): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
