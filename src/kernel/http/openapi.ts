import { z } from 'zod';
import { allRefusals } from '../refusal/index.ts';
import type { Language, Words } from '../words/index.ts';
import { anyone, type SecurityScheme } from './access.ts';
import { type ApiDescription, api, type Route } from './route.ts';

export interface OpenApiInfo {
  readonly title: Words;
  readonly description: Words;
  readonly version: string;
  /** Where the API is reached, such as `https://example.kr`. */
  readonly url: string;
}

type Json = { readonly [key: string]: unknown };

const schemes: Readonly<Record<Exclude<SecurityScheme, 'none'>, Json>> = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'The session of a signed-in browser (`__Host-session` on https).',
  },
  bearer: { type: 'http', scheme: 'bearer' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
};

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}

const propertiesOf = (schema: Json): [string, unknown][] =>
  typeof schema.properties === 'object' && schema.properties !== null ? Object.entries(schema.properties) : [];

const listed = (value: unknown, name: string): boolean => Array.isArray(value) && value.includes(name);

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const json = jsonSchema(schema, 'input');
  return propertiesOf(json).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || listed(json.required, name),
    schema: property,
  }));
}

const pathNames = (path: string): string[] => [...path.matchAll(/:([a-zA-Z]+)/g)].map(found => found[1]!);

function pathParameters(route: Route, description: ApiDescription): Json[] {
  const declared = parameters(description.params, 'path');
  const missing = pathNames(route.path).filter(name => !declared.some(parameter => parameter.name === name));
  return [...declared, ...missing.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } }))];
}

const content = (schema: z.ZodType, io: 'input' | 'output'): Json => ({
  'application/json': { schema: jsonSchema(schema, io) },
});

const problemReply: Json = { $ref: '#/components/responses/Problem' };

function operation(route: Route, description: ApiDescription, language: Language): Json {
  const { security, name } = route.access;
  const replies = Object.entries(description.replies).map(([status, schema]) => [
    status,
    { description: Number(status) < 400 ? 'OK' : 'Refused', content: content(schema, 'output') },
  ]);
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-zA-Z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())}`,
    summary: description.summary[language],
    'x-access': name,
    parameters: [...pathParameters(route, description), ...parameters(description.query, 'query')],
    ...(description.body === undefined
      ? {}
      : { requestBody: { required: true, content: content(description.body, 'input') } }),
    responses: { ...Object.fromEntries(replies), '4XX': problemReply, '5XX': problemReply },
    security: security === 'none' ? [] : [{ [security]: [] }],
  };
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 document of the API routes, from the same schemas that check them. */
export function openapi(routes: readonly Route[], info: OpenApiInfo, language: Language): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    if (route.description === undefined) continue;
    const path = route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, route.description, language) };
  }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: info.title[language], description: info.description[language], version: info.version },
    servers: [{ url: info.url }],
    paths,
    components: {
      securitySchemes: schemes,
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
    'x-problem-codes': Object.fromEntries(
      [...allRefusals()].map(([code, text]) => [code, { status: text.status, detail: text.words[language] }]),
    ),
  };
}

/** Serves the document at `/api/openapi.json`, made once a language. */
export function openapiRoute(routes: readonly Route[], info: OpenApiInfo): Route {
  const made = new Map<Language, Json>();
  return api({
    method: 'GET',
    path: '/api/openapi.json',
    access: anyone,
    shared: true,
    summary: { ko: '이 API의 설명 문서 (OpenAPI 3.1)', en: 'The description of this API (OpenAPI 3.1)' },
    replies: { 200: z.record(z.string(), z.unknown()) },
    handle({ ctx }) {
      const body = made.get(ctx.language) ?? openapi(routes, info, ctx.language);
      made.set(ctx.language, body);
      return { status: 200, body, cache: { public: 300 } };
    },
  });
}
