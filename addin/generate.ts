import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, type OperationDefinitionNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { METADATA_FILES, metadataText } from './functions/metadata.ts';

const HERE = new URL('./', import.meta.url);
/** The files of questions. The operations of `office` are loaded with the keeper's views, and not with the first one. */
const QUESTIONS = ['operations', 'office'] as const;
type Questions = (typeof QUESTIONS)[number];

function headOf(questions: Questions): string {
  return `// Written by addin/generate.ts from ${questions}.graphql and schema/schema.graphql: do not edit.\n`;
}

const OPERATION = `/** A query, a mutation or a subscription as the client sends it; the types say what goes with it and what comes back. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** It is never set and only carries the types. */
  types?: (variables: Variables) => Answer;
}`;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One constant for each operation: its name, its text with the fragments it uses, and its types. */
const documentsPlugin: CodegenPlugin = {
  plugin: (_schema, files) => {
    const definitions = files.flatMap((file) => file.document?.definitions ?? []);
    const fragments = new Map(
      definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
    );
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const textOf = (operation: OperationDefinitionNode) => {
      const used = new Set<string>();
      const note = (node: OperationDefinitionNode | NonNullable<ReturnType<typeof fragments.get>>) =>
        visit(node, {
          FragmentSpread(spread) {
            const fragment = fragments.get(spread.name.value);
            if (fragment === undefined || used.has(spread.name.value)) return;
            used.add(spread.name.value);
            note(fragment);
          },
        });
      note(operation);
      const parts = [operation, ...[...used].flatMap((name) => fragments.get(name) ?? [])];
      return stripIgnoredCharacters(parts.map(print).join('\n'));
    };
    const constants = operations.map((operation) => {
      const name = operation.name?.value ?? '';
      const type = capital(name) + capital(operation.operation);
      return `export const ${name}: Operation<${type}, ${type}Variables> = {
  name: '${name}',
  text: ${JSON.stringify(textOf(operation))},
};`;
    });
    return { content: constants.join('\n\n') };
  },
};

async function operations(schemaText: string, questions: Questions): Promise<string> {
  const file = `${questions}.graphql`;
  const document = parse(await readFile(new URL(`ask/${file}`, HERE), 'utf8'));
  const body = await codegen({
    filename: `${questions}.ts`,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents: [{ location: file, document }],
    config: {
      enumType: 'string-literal',
      arrayInputCoercion: false,
      inputMaybeValue: 'T | null',
      defaultScalarType: 'string',
      scalars: { Cell: 'string | number | boolean | null', ID: 'string' },
      useTypeImports: true,
      skipTypename: true,
    },
    plugins: [{ types: {} }, { constants: {} }],
    pluginMap: { types: typescriptOperations, constants: documentsPlugin },
  });
  // Only a list that goes in stands on a line of its own. The client changes none.
  const text = body.trim().replace(/^( {2}\w+\??: )Array</gm, '$1ReadonlyArray<');
  const operation = questions === 'operations' ? OPERATION : "import type { Operation } from './operations.ts';";
  return `${headOf(questions)}${operation}\n\n${text}\n`;
}

const schema = await readFile(new URL('../schema/schema.graphql', HERE), 'utf8');
const fresh = new Map<string, string>();
for (const questions of QUESTIONS) fresh.set(`ask/${questions}.ts`, await operations(schema, questions));
for (const { file, language } of METADATA_FILES) fresh.set(`public/${file}`, metadataText(language));

for (const [file, text] of fresh) {
  const path = new URL(file, HERE);
  if (!process.argv.includes('--check')) {
    await writeFile(path, text);
  } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`addin/${file} is not current: run \`node addin/generate.ts\`.\n`);
    process.exitCode = 1;
  }
}
