declare module 'heic-decode' {
  /** The first picture as RGBA, four bytes a pixel. */
  export default function decode(options: {
    readonly buffer: Uint8Array;
  }): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>;
}
