import { randomBytes } from 'node:crypto';
import { EXAMPLES } from './examples.ts';
import { graphiqlPolicy, policyText } from './headers.ts';

export interface GraphiqlPage {
  readonly html: string;
  readonly policy: string;
}

/** Where the page's one script begins; what stands before and after it does not change. */
interface Rendered {
  readonly before: string;
  readonly after: string;
}

const SCRIPT = '<script>';
let rendered: Promise<Rendered> | undefined;

/**
 * GraphiQL with the worked examples as its tabs, without internet. Its script is allowed by a nonce, new with each
 * page: its hash is not that of the text we send, since browsers normalise line ends first.
 */
export async function graphiqlPage(): Promise<GraphiqlPage> {
  rendered ??= render();
  const { before, after } = await rendered;
  const nonce = randomBytes(16).toString('base64');
  return { html: `${before}<script nonce="${nonce}">${after}`, policy: policyText(graphiqlPolicy(nonce)) };
}

/** Read when first asked for: it is 9 MB. */
async function render(): Promise<Rendered> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = EXAMPLES.map(({ query, variables }) => ({
    query,
    ...(variables && { variables: JSON.stringify(variables, null, 2) }),
  }));
  const html = renderGraphiQL({ title: 'Planbook GraphQL', defaultTabs, endpoint: '/graphql' });
  // The page's own script is the first after its root; more of the word stands inside it.
  const start = html.indexOf(SCRIPT, html.indexOf('<div id="root">'));
  return { before: html.slice(0, start), after: html.slice(start + SCRIPT.length) };
}
