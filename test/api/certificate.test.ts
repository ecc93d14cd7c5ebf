import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeCertificate, trustText } from '../../api/terminal/certificate.ts';
import { temporaryFolder } from './folder.ts';

test('the certificate holds for localhost by name and address, and fits its key', async () => {
  const { cert, key } = await makeCertificate(temporaryFolder());
  const certificate = new X509Certificate(readFileSync(cert));
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkIP('::1')).toBe('::1');
  expect(certificate.checkHost('elsewhere.example')).toBeUndefined();
  expect(certificate.ca).toBe(false);
  expect(certificate.checkPrivateKey(createPrivateKey(readFileSync(key)))).toBe(true);
});

test('the certificate is valid now and no longer than the 825 days Apple accepts', async () => {
  const { cert } = await makeCertificate(temporaryFolder());
  const { validFromDate, validToDate } = new X509Certificate(readFileSync(cert));
  expect(validFromDate.getTime()).toBeLessThanOrEqual(Date.now());
  const days = (validToDate.getTime() - validFromDate.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(800);
  expect(days).toBeLessThanOrEqual(825);
});

test('only its owner may read the key, one that replaces another included', async () => {
  const folder = temporaryFolder();
  await makeCertificate(folder);
  const { key } = await makeCertificate(folder, { replace: true });
  expect(statSync(key).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('a certificate that is there is not replaced unasked', async () => {
  const folder = temporaryFolder();
  const { cert } = await makeCertificate(folder);
  const before = readFileSync(cert, 'utf8');
  await expect(makeCertificate(folder)).rejects.toThrow(
    `${cert} is already there and was left as it is; give another folder, or --replace to make a new one.`,
  );
  expect(readFileSync(cert, 'utf8')).toBe(before);
});

test('how to trust it is told for Windows, macOS and Linux', () => {
  const text = trustText({ cert: '/x/planbook.crt', key: '/x/planbook.key' });
  for (const part of [
    'Windows  certutil',
    'macOS    security add-trusted-cert',
    'update-ca-certificates',
    '/x/planbook.crt',
  ]) {
    expect(text).toContain(part);
  }
});
