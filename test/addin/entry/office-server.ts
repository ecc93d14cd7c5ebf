import type { Page } from 'playwright-core';
import { readConfig } from '../../../api/config.ts';
import { sessionCookie } from '../../../api/person/credentials.ts';
import { doorOf } from '../../../api/person/door.ts';
import type { Entrance } from '../../../api/person/entrance.ts';
import { SignIn } from '../../../api/person/sign-in.ts';
import { writerOf } from '../../../data/intake/act.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { newSession } from '../../../data/ledger/person/asker.ts';
import { findPersonByLogin } from '../../../data/ledger/person/person.ts';
import { addPerson } from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Office } from '../../../data/rules/office/may.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';

const ENTRANCE: Entrance = { read: 'OPEN', key: 'a key of the tests', isTls: false, publicUrl: undefined };

/** Somebody of the office, by the login that is also the name. */
export type Staff = Readonly<Record<string, readonly Office[]>>;

function employ(ledger: Ledger, staff: Staff): void {
  writing(ledger, () => {
    for (const [login, offices] of Object.entries(staff)) {
      const { line } = addPerson(ledger, { login, name: login, offices: [...offices] }, new Date());
      append(ledger, { kind: 'PERSON', lines: [line] });
    }
  });
}

/** Serves the pane of an office whose people sign in and write. */
export function startOfficeServer(staff: Staff): Promise<PaneServer> {
  return startPaneServer((ledger) => {
    employ(ledger, staff);
    const { officeJs } = readConfig({});
    return {
      writer: writerOf(ledger),
      entrance: ENTRANCE,
      signIn: new SignIn({ door: doorOf(ledger), entrance: ENTRANCE, officeJs }),
    };
  });
}

/** Signs somebody in in the browser of a page, as the page for it does. */
export async function signInAs(page: Page, { url, ledger }: PaneServer, login: string): Promise<void> {
  const person = findPersonByLogin(ledger, login);
  if (!person) throw new Error(`${login} is not employed.`);
  const session = newSession(ENTRANCE.key, person, new Date());
  const [cookie = ''] = sessionCookie(session, new Headers({ host: new URL(url).host }), ENTRANCE).split(';');
  const at = cookie.indexOf('=');
  await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }]);
}
