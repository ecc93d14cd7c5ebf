/** Hands a file to the browser's downloads; nothing leaves the machine. */
export function saveFile(bytes: Uint8Array, { name, type }: { name: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
