export type ParameterOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
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
  // Taken apart once: a page asks for hundreds of addresses. Even parts stand as they are, odd ones name a parameter.
  const parts = pattern.split(/:(\w+)/);
  return {
    pattern,
    to: (...[parameters]) => {
      let address = parts[0]!;
      for (let at = 1; at < parts.length; at += 2)
        address += encodeURIComponent((parameters as Record<string, string>)[parts[at]!]!) + parts[at + 1]!;
      return address;
    },
  };
}
