import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

export interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface DescribedContent {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly DescribedParameter[];
  readonly requestBody?: DescribedContent;
  readonly responses: Readonly<Record<string, DescribedContent & { readonly description: string }>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The description of the API, with what holds answers to it. */
export interface ApiDescription {
  readonly document: ApiDocument;
  /** The operation at an address, with ids filled in or not. */
  at(method: string, path: string): DescribedOperation | undefined;
  /** What is wrong with an answer, by the description: a status that it does not know, a field more or fewer. */
  faults(method: string, path: string, status: number, type: string, body: unknown): readonly string[];
}

export async function readDescription(origin: string): Promise<ApiDescription> {
  const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as ApiDocument;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const [name, schema] of Object.entries(document.components.schemas))
    ajv.addSchema({ ...(strictly(schema) as object), $id: `described:${name}` });
  const compiled = new Map<object, ValidateFunction>();

  const at = (method: string, path: string) => {
    const [address = ''] = path.split('?');
    const templates = Object.keys(document.paths).filter((one) => templatePattern(one).test(address));
    const [template] = templates.sort((a, b) => a.split('{').length - b.split('{').length);
    return template ? document.paths[template]![method.toLowerCase()] : undefined;
  };

  return {
    document,
    at,
    faults: (method, path, status, type, body) => {
      const operation = at(method, path);
      if (!operation) return [`${method} ${path} is not described`];
      const response = operation.responses[status];
      if (!response) return [`${operation.operationId} does not say that it answers ${status}`];
      const content = response.content ?? {};
      if (!Object.keys(content).length) return body === undefined ? [] : ['something was answered'];
      const [media] = type.split(';');
      if (content['*/*'] || content[media!]?.schema['format'] === 'binary') return [];
      const schema = content[media!]?.schema;
      if (!schema) return [`${operation.operationId} answered ${media}`];
      if (!compiled.has(schema)) compiled.set(schema, ajv.compile(strictly(schema) as object));
      const validate = compiled.get(schema)!;
      return validate(body)
        ? []
        : validate.errors!.map(
            (one) =>
              `${operation.operationId} ${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`,
          );
    },
  };
}

const templatePattern = (template: string) =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

const toId = (reference: string): string => reference.replace('#/components/schemas/', 'described:');

/**
 * A schema of OpenAPI 3.0 as JSON Schema, in which an object has no field that is not described: `nullable` becomes a
 * type of its own, and `x-` facts fall away.
 */
function strictly(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(strictly);
  if (typeof given !== 'object' || given === null) return given;
  const { nullable, ...schema } = given as Record<string, unknown>;
  const rest = Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => !name.startsWith('x-') && name !== 'example')
      .map(([name, value]) => [name, name === '$ref' ? toId(value as string) : strictly(value)]),
  );
  const closed =
    rest['type'] === 'object' && rest['properties'] && rest['additionalProperties'] === undefined
      ? { ...rest, additionalProperties: false }
      : rest;
  return nullable ? { anyOf: [closed, { type: 'null' }] } : closed;
}
