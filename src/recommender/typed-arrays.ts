// One function for each type of array: V8 then compiles each access for that type alone, which the inner loops need.
/** The number at `index`, which the caller knows to exist. */
export const at = (array: Int32Array, index: number): number => array[index] as number;
export const realAt = (array: Float64Array, index: number): number => array[index] as number;
export const weightAt = (array: Float32Array, index: number): number => array[index] as number;
export const byteAt = (array: Uint8Array, index: number): number => array[index] as number;
