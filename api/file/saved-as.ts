/** The kind of an .xlsx. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The headers of a file that a browser saves and never shows. */
export function savedAs(name: string, type: string): Record<string, string> {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_')
    .slice(0, 150)
    .toWellFormed();
  const encoded = encodeURIComponent(safe).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${safe.replaceAll(/[^ -~]/g, '_')}"; filename*=UTF-8''${encoded}`,
  };
}
