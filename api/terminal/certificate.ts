import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Apple's limit for a certificate that a user trusts by hand: https://support.apple.com/102028 */
const VALID_DAYS = 825;

/** The folder already has a certificate. The message says what to do. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/**
 * Writes a certificate for localhost and its key, which only the owner may read, into a folder.
 * Throws `CertificateError` where the folder has one and `replace` is not set.
 */
export async function makeCertificate(folder: string, { replace = false } = {}): Promise<CertificateFiles> {
  const files = { cert: resolve(folder, 'planbook.crt'), key: resolve(folder, 'planbook.key') };
  const there = Object.values(files).find((file) => existsSync(file));
  if (there && !replace) {
    throw new CertificateError(
      `${there} is already there and was left as it is; give another folder, or --replace to make a new one.`,
    );
  }
  // Every other command would load it for nothing.
  const { generate } = await import('selfsigned');
  const notAfterDate = new Date(Date.now() + (VALID_DAYS - 1) * 86_400_000);
  const pems = await generate([{ name: 'commonName', value: 'Planbook on localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  // An existing file would keep its own, wider mode.
  rmSync(files.key, { force: true });
  writeFileSync(files.key, pems.private, { mode: 0o600 });
  writeFileSync(files.cert, pems.cert);
  return files;
}

/** The text that explains how to use the certificate and make the machine trust it, in Chinese and English. */
export function trustText({ cert, key }: CertificateFiles): string {
  return `证书 Certificate  ${cert}
私钥 Key          ${key}

启动 Start:
  PLANBOOK_TLS_CERT="${cert}" PLANBOOK_TLS_KEY="${key}" PLANBOOK_PUBLIC_URL=https://localhost:4000 npm start

让本机信任该证书 Trust it on this machine:
  Windows  certutil -user -addstore Root "${cert}"
  macOS    security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${cert}"
  Linux    sudo cp "${cert}" /usr/local/share/ca-certificates/ && sudo update-ca-certificates
           certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n planbook -i "${cert}"    (Chrome, Edge)
`;
}
