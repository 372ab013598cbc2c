/** What training leaves: a weight for each feature and intent. */
export interface Model {
  readonly intents: readonly string[];
  readonly features: readonly string[];
  /** Every word of the examples: those that people ask with. */
  readonly vocabulary: readonly string[];
  /** The weight of feature `f` for intent `k`, in `WEIGHT_UNIT`s, is at `f * intents.length + k`. */
  readonly weights: Int16Array;
}

const Head = { bytes: 4 } as const;
/** Weights are kept to a thousandth. */
export const WEIGHT_UNIT = 1 / 1_000;
const MOST = 32_767;

/** Weights as a model keeps them. */
export const inUnits = (weights: Float32Array): Int16Array =>
  Int16Array.from(weights, (weight) =>
    Math.max(-MOST, Math.min(MOST, Math.round(weight / WEIGHT_UNIT))),
  );

/** A model as one file: the length of its texts, the texts as JSON, the weights as 16-bit numbers. */
export function encodeModel({ weights, ...texts }: Model): Uint8Array {
  const head = Buffer.from(JSON.stringify(texts));
  const padded = Buffer.alloc(head.length + (head.length % 2), ' ');
  head.copy(padded);
  const length = Buffer.alloc(Head.bytes);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded, Buffer.from(weights.buffer)]);
}

/** The model that `encodeModel` wrote. @throws Error when the bytes are no such thing */
export function decodeModel(bytes: Uint8Array): Model {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = file.readUInt32LE();
  const start = Head.bytes + length;
  const texts: Omit<Model, 'weights'> = JSON.parse(file.toString('utf8', Head.bytes, start));
  const count = texts.features.length * texts.intents.length;
  // Copied, for they may stand at an odd place, and the rest of the file may go.
  const weights = new Int16Array(Uint8Array.prototype.slice.call(file, start).buffer, 0, count);
  return { ...texts, weights };
}
