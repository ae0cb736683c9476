type ParameterOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** An address of the web app: the pattern controllers listen at, and a way to fill it in. */
export interface Path<Pattern extends string> {
  readonly pattern: Pattern;
  /** The address with its parameters filled in, each encoded. */
  to(...parameters: ParameterOf<Pattern> extends never ? [] : [Record<ParameterOf<Pattern>, string>]): string;
}

export function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  return {
    pattern,
    to: (...[parameters]) =>
      pattern.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent((parameters as Record<string, string>)[name]!),
      ),
  };
}
