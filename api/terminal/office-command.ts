import type { Command } from 'commander';
import type { At } from './acting.ts';
import {
  type Accounts,
  type Address,
  addPersonTold,
  changePersonTold,
  endPersonTold,
  resetPersonTold,
  type TypedChange,
  tellPeople,
} from './person.ts';
import type { Terminal } from './terminal.ts';
import { addTokenTold, endTokenTold, tellTokens } from './token.ts';

/** The settings that the commands need: where the server's ledger is, how users reach the server, and the provider of accounts. */
type Settings = Address & Accounts & { readonly db: string };

/** The options that every command about people has. */
interface Acting {
  person?: string;
}

const ROLES = 'READER, KEEPER, PUBLISHER or STEWARD';
const SUBJECT = [
  '--subject <subject>',
  "the person's account at the office's OpenID provider, as the page of signing in shows it",
] as const;
const AS = ['--person <login>', 'the person who does it, whose right it needs; by default the program'] as const;

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}

/** Adds the commands about people and tokens. */
export function addOfficeCommands(planbook: Command, { terminal, read }: { terminal: Terminal; read: () => Settings }) {
  const at = ({ person }: Acting): At => ({ db: read().db, person, terminal });
  addPersonCommands(planbook, { at, read });
  const token = planbook.command('token').description('make, list and end tokens of programs that ask the API');
  token
    .command('add <name>')
    .description('make a token, which is shown once')
    .requiredOption('--role <role>', ROLES)
    .option('--district <code>', 'the district for which it is; may be repeated; all by default', collected, [])
    .option('--until <day>', 'the last day on which it may be used, YYYY-MM-DD')
    .option(...AS)
    .action((name: string, given: Acting & { role: string; district: string[]; until?: string }) =>
      addTokenTold(at(given), { ...given, name }),
    );
  token
    .command('list')
    .description('tell all tokens')
    .action(() => tellTokens(at({})));
  token
    .command('end <number>')
    .description('end a token at once')
    .option(...AS)
    .action((number: string, given: Acting) => endTokenTold(at(given), number));
}

function addPersonCommands(planbook: Command, { at, read }: { at: (given: Acting) => At; read: () => Settings }) {
  const person = planbook.command('person').description('add, change, list and end people who sign in');
  person
    .command('add <login>')
    .description('add a person, and print the link by which they set a password within an hour')
    .requiredOption('--name <name>', 'the name of the person')
    .requiredOption('--role <role>', ROLES)
    .option('--district <code>', 'the district for which it is; may be repeated; all by default', collected, [])
    .option(...SUBJECT)
    .option(...AS)
    .action((login: string, given: Acting & { name: string; role: string; district: string[]; subject?: string }) =>
      addPersonTold(at(given), { ...given, login }, read()),
    );
  person
    .command('change <login>')
    .description('change the name of a person, the role and its districts, or the account that signs in')
    .option('--name <name>', 'the name of the person')
    .option('--role <role>', ROLES)
    .option('--district <code>', 'the district for which the role is; may be repeated; all by default', collected, [])
    .option(...SUBJECT)
    .option('--no-subject', 'tie no account to the person any more')
    .option(...AS)
    .action((login: string, given: Acting & Omit<TypedChange, 'login'>) =>
      changePersonTold(at(given), { ...given, login }, read()),
    );
  person
    .command('reset <login>')
    .description('take password and account from a person, end all sessions, and print a link that sets another')
    .option(...AS)
    .action((login: string, given: Acting) => resetPersonTold(at(given), login, read()));
  person
    .command('list')
    .description('tell all people, what they may do and where')
    .action(() => tellPeople(at({})));
  person
    .command('end <login>')
    .description('end a person, with all sessions and the tokens that they made')
    .option(...AS)
    .action((login: string, given: Acting) => endPersonTold(at(given), login));
}
