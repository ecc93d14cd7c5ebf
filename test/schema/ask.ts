import { type ExecutionResult, graphql } from 'graphql';
import type { Ledger } from '../../data/ledger/ledger.ts';
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
