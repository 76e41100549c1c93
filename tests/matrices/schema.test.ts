import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matrixSchema } from '#core/matrix.ts';
import { z } from '#core/schema.ts';
import { matricesFolder } from './shippedFiles.ts';

const schemaFile = join(matricesFolder, 'matrix.schema.json');

// Also the generator, because Node 20 cannot run the TypeScript schema by itself:
//   UPDATE_SCHEMA=1 npx vitest run tests/matrices/schema.test.ts
test('the published JSON schema says what the code checks', () => {
  const { $schema, ...rest } = z.toJSONSchema(matrixSchema, { target: 'draft-2020-12', io: 'input' });
  const schema = {
    $schema,
    $id: 'matrix.schema.json',
    title: 'Matrix',
    description:
      'A matrix of criteria, each with a descriptor for every level. Rules that a JSON schema cannot express, such as unique ids, are checked on reading.',
    ...rest,
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(schemaFile, text);
  expect(readFileSync(schemaFile, 'utf8'), 'run with UPDATE_SCHEMA=1 to write it').toBe(text);
});
