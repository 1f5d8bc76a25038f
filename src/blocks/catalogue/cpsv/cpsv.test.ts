import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { day } from '../../../kernel/time/index.ts';
import { korea } from '../../../korea/index.ts';
import type { Service } from '../../language/index.ts';
import { Addresses, type LinkedDocument, type LinkedNode } from './node.ts';
import { describeCatalogue, describeService } from './public-service.ts';

// The shapes are published by the European Commission (SEMIC) and are not part of this repository.
const shapesFile = new URL('../../../../../shared/data/shacl/cpsv-ap-3.2.0-SHACL.ttl', import.meta.url);
const skip = existsSync(shapesFile) ? false : `no CPSV-AP shapes at ${shapesFile.pathname}`;

const around = { at: new Addresses('https://madang.example/'), jurisdiction: korea, today: day('2026-06-19') };
const describe = (service: Service): LinkedDocument => describeService({ ...around, service });

const documentLoader = async (url: string): Promise<never> => {
  throw new Error(`a description must carry its own context, not fetch ${url}`);
};

async function triples(document: LinkedDocument) {
  const text = await jsonld.toRDF(document, { format: 'application/n-quads', safe: true, documentLoader });
  return new Store(new Parser({ format: 'application/n-quads' }).parse(text));
}

async function faults(document: LinkedDocument): Promise<readonly string[]> {
  const shapes = new Store(new Parser().parse(readFileSync(shapesFile, 'utf8')));
  const report = await new SHACLValidator(shapes).validate(await triples(document));
  return report.results.map(({ focusNode, path, message }) =>
    [focusNode?.value, path && 'value' in path ? path.value : '', message.map(m => m.value).join()].join(' '),
  );
}

const changed = (document: LinkedDocument, type: string, change: (node: LinkedNode) => LinkedNode): LinkedDocument => ({
  ...document,
  '@graph': document['@graph'].map(node => ([node.type].flat().includes(type) ? change(node) : node)),
});
const without =
  (...terms: readonly string[]) =>
  (node: LinkedNode): LinkedNode => ({
    ...node,
    ...Object.fromEntries(terms.map(term => [term, undefined])),
  });

test('CPSV-AP 3.2.0: every service’s description conforms to the published shapes', { skip }, async () => {
  for (const service of korea.services) assert.deepEqual(await faults(describe(service)), [], service.id);
});

test('CPSV-AP 3.2.0: the whole catalogue conforms to the published shapes', { skip }, async () => {
  assert.deepEqual(await faults(describeCatalogue(around)), []);
});

test('the shapes refuse a description that lacks what they demand', { skip }, async () => {
  const [service] = korea.services as readonly [Service, ...Service[]];
  const whole = describe(service);
  const broken: readonly (readonly [string, LinkedDocument, RegExp])[] = [
    ['no name', changed(whole, 'PublicService', without('title')), /dc\/terms\/title/],
    ['no authority', changed(whole, 'PublicService', without('hasCompetentAuthority')), /hasCompetentAuthority/],
    ['an authority without a place', changed(whole, 'PublicOrganisation', without('spatial')), /spatial/],
    ['two identifiers', changed(whole, 'PublicService', n => ({ ...n, identifier: ['a', 'b'] })), /identifier/],
    [
      'a language that is no language',
      changed(whole, 'LinguisticSystem', n => ({ ...n, type: 'Concept' })),
      /language/,
    ],
    ['two amounts', changed(whole, 'Cost', n => ({ ...n, hasValue: [0, 400] })), /hasValue/],
    ['a duration in weeks', changed(whole, 'Channel', n => ({ ...n, processingTime: 'P2W' })), /processingTime/],
  ];
  for (const [name, document, expected] of broken) assert.match((await faults(document)).join('\n'), expected, name);
});

test('a description says every text in Korean and in English', async () => {
  for (const { '@graph': nodes } of [describeCatalogue(around)])
    for (const node of nodes)
      for (const term of ['title', 'description', 'prefLabel']) {
        const text: unknown = node[term];
        if (text === undefined) continue;
        assert.ok(typeof text === 'object' && text !== null && 'ko' in text && 'en' in text, `${node.id} ${term}`);
      }
});

test('a description tells authority, law, cost, evidence, output, channel, rule and life event', async () => {
  const service = korea.services.find(one => one.id === 'move-in');
  assert.ok(service);
  const nodes = describe(service)['@graph'];
  const described = nodes.find(node => node.type === 'PublicService');
  for (const term of [
    'hasLegalResource',
    'hasCost',
    'hasInputType',
    'hasInput',
    'produces',
    'hasChannel',
    'follows',
    'isGroupedBy',
    'holdsRequirement',
  ]) {
    const ids: unknown = described?.[term];
    assert.ok(Array.isArray(ids) && ids.length > 0, term);
    for (const id of ids)
      assert.ok(
        nodes.some(node => node.id === id),
        `${term} names ${id}, which is described`,
      );
  }
  assert.equal(described?.processingTime, 'PT3H');
});

test('no term of a description is dropped for want of a place in the context', async () => {
  assert.ok((await triples(describeCatalogue(around))).size > 200);
  const [service] = korea.services as readonly [Service, ...Service[]];
  await assert.rejects(triples(changed(describe(service), 'Cost', n => ({ ...n, unheardOf: 1 }))));
});
