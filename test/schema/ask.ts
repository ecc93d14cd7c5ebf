import { type ExecutionResult, graphql } from 'graphql';
import { writerOf } from '../../data/intake/act.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Context } from '../../schema/base/builder.ts';
import { schema } from '../../schema/schema.ts';

/** Asks the schema itself, without HTTP and its limits. Answers the data and fails on any error. */
export async function ask<Data>(ledger: Ledger, source: string, variableValues: object = {}): Promise<Data> {
  const { data, errors } = await answer(ledger, source, variableValues);
  if (errors) throw errors[0];
  return data as Data;
}

/** Asks the schema itself and answers the errors too. */
export async function answer(ledger: Ledger, source: string, variableValues: object = {}): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues: { ...variableValues }, contextValue: { ledger, language: 'ZH' } });
}

/** Asks the schema itself as somebody, and fails on any error. */
export async function askAs<Data>(
  { ledger, asker, language = 'ZH' }: Pick<Context, 'ledger' | 'asker'> & Partial<Pick<Context, 'language'>>,
  source: string,
): Promise<Data> {
  const contextValue: Context = { ledger, language, writer: writerOf(ledger), ...(asker && { asker }) };
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors) throw errors[0];
  return data as Data;
}
