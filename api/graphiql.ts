import { randomBytes } from 'node:crypto';
import { EXAMPLES } from './examples.ts';
import { graphiqlPolicy, policyText } from './headers.ts';

export interface GraphiqlPage {
  readonly html: string;
  readonly policy: string;
}

/** The text of the page before and after the place of the nonce. It is the same for every request. */
interface Rendered {
  readonly before: string;
  readonly after: string;
}

const SCRIPT = '<script>';
/**
 * GraphiQL lets its tabs be dragged, and leaves each with a displacement that shows as soon as the tab has the focus: a
 * press ends beside the tab and opens nothing. Here tabs stay in their place and open.
 */
const TABS_STAY = {
  style: '<style>.graphiql-tab { transform: none !important; }</style>',
  script: `document.addEventListener('pointerdown', (event) => {
  if (event.target.closest?.('.graphiql-tab')) event.stopPropagation();
}, true);
`,
};
let rendered: Promise<Rendered> | undefined;

/**
 * The page of GraphiQL, with the examples as its tabs. It needs no internet. A new nonce for each page allows its
 * script; a hash would not do, since browsers normalise line ends before they hash.
 */
export async function graphiqlPage(): Promise<GraphiqlPage> {
  rendered ??= render();
  const { before, after } = await rendered;
  const nonce = randomBytes(16).toString('base64');
  return {
    html: `${before}${TABS_STAY.style}<script nonce="${nonce}">${TABS_STAY.script}${after}`,
    policy: policyText(graphiqlPolicy(nonce)),
  };
}

/** Renders the page. It is 9 MB, so it is loaded when it is first asked for. */
async function render(): Promise<Rendered> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = EXAMPLES.map(({ query, variables }) => ({
    query,
    ...(variables && { variables: JSON.stringify(variables, null, 2) }),
  }));
  const html = renderGraphiQL({ title: 'Planbook GraphQL', defaultTabs, endpoint: '/graphql' });
  // The page's own script is the first after its root. The script itself contains the tag as text.
  const start = html.indexOf(SCRIPT, html.indexOf('<div id="root">'));
  return { before: html.slice(0, start), after: html.slice(start + SCRIPT.length) };
}

/** Whether a browser opens the address itself, which then gets GraphiQL. */
export function wantsGraphiql({ method, headers, url }: Request): boolean {
  return method === 'GET' && !!headers.get('accept')?.includes('text/html') && !isAsked(new URL(url));
}

/** Whether an address holds a query, or names one by its hash. */
function isAsked({ searchParams }: URL): boolean {
  return searchParams.has('query') || searchParams.has('extensions');
}

/** The answer that is GraphiQL. */
export async function graphiqlAnswer(): Promise<Response> {
  const page = await graphiqlPage();
  return new Response(page.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy, vary: 'Accept' },
  });
}
