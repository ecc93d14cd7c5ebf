/** The kind of an .xlsx. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A name without what no name of a file may have. */
function safeName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_')
    .slice(0, 150)
    .toWellFormed();
}

/**
 * The headers of a file that a browser saves and never shows. Programs that read no other characters save it under the plain name.
 */
export function savedAs(name: string, type: string, plain = name): Record<string, string> {
  const encoded = encodeURIComponent(safeName(name)).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  const ascii = safeName(plain).replaceAll(/[^ -~]/g, '_');
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
  };
}
