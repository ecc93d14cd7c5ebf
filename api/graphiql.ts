import { createHash } from 'node:crypto';
import { EXAMPLES } from './examples.ts';
import { graphiqlPolicy, policyText } from './headers.ts';

export interface GraphiqlPage {
  readonly html: string;
  readonly policy: string;
}

let page: Promise<GraphiqlPage> | undefined;

/** GraphiQL with the worked examples as its tabs, without internet. Its 9 MB are read when first asked for. */
export function graphiqlPage(): Promise<GraphiqlPage> {
  page ??= render();
  return page;
}

async function render(): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = EXAMPLES.map(({ query, variables }) => ({
    query,
    ...(variables && { variables: JSON.stringify(variables, null, 2) }),
  }));
  const html = renderGraphiQL({ title: 'Planbook GraphQL', defaultTabs, endpoint: '/graphql' });
  const start = html.lastIndexOf('<script>') + '<script>'.length;
  const script = html.slice(start, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  return { html, policy: policyText(graphiqlPolicy(hash)) };
}
