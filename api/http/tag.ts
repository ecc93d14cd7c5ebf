import { createHash } from 'node:crypto';

/** An ETag for an answer that depends on this text alone. It is weak, as the same answer may be compressed in different ways. */
export function weakTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client has the answer with this tag. */
export function matches(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const bare = tag.replace(/^W\//, '');
  return header.split(',').some((each) => {
    const candidate = each.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === bare;
  });
}
