import type { FastifyInstance } from 'fastify';
import type { Permission } from '../permissions.ts';

/** One operation of a clinic as the OpenAPI document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly permission: Permission;
  readonly body: JsonSchema | undefined;
}

export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every operation under a clinic's address that the server says it has. */
export async function listClinicOperations(app: FastifyInstance): Promise<readonly Operation[]> {
  const document = (await app.inject('/api/openapi.json')).json();
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries<Record<string, Described>>(document.paths)) {
    if (!path.startsWith('/api/clinics/{slug}')) continue;
    for (const [method, described] of Object.entries(methods)) {
      operations.push({
        id: described.operationId,
        method: method.toUpperCase() as Operation['method'],
        path,
        permission: described['x-permission'],
        body: described.requestBody?.content['application/json']?.schema,
      });
    }
  }
  return operations;
}

interface Described {
  readonly operationId: string;
  readonly 'x-permission': Permission;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

/** The address of an operation with the ids put in by their names. */
export function urlOf({ path }: Pick<Operation, 'path'>, slug: string, ids: Readonly<Record<string, string>>): string {
  return path.replace('{slug}', slug).replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${path}: this suite has no ${name}`);
    return id;
  });
}
