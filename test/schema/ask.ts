import { type ExecutionResult, graphql } from 'graphql';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { schema } from '../../schema/schema.ts';

/** Asks the schema itself, without HTTP and its limits. Fails on any error, and gives the data. */
export async function ask<Data>(ledger: Ledger, source: string, variableValues: object = {}): Promise<Data> {
  const { data, errors } = await answer(ledger, source, variableValues);
  if (errors) throw errors[0];
  return data as Data;
}

/** The same, with the errors. */
export async function answer(ledger: Ledger, source: string, variableValues: object = {}): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues: { ...variableValues }, contextValue: { ledger, language: 'ZH' } });
}
