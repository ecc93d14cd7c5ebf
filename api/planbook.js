#!/usr/bin/env node
// This file is plain JavaScript without static imports, so that an old Node can run it and say that it is too old.
// On Node 20, better-sqlite3 would crash the process instead of failing.
const [major, minor] = process.versions.node.split('.').map(Number);

// The first versions of 22 and 23 that run TypeScript without a flag.
if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    `Planbook 需要 Node.js 22.18 或更高版本，当前是 ${process.versions.node}：请升级 Node.js，或在 Linux/Windows x64 上重新运行 npm ci（会带上合适的 Node）。\n` +
      `Planbook needs Node.js 22.18 or later and this is ${process.versions.node}: upgrade Node.js, or run npm ci again on Linux or Windows x64, which brings the right one.\n`,
  );
  process.exit(1);
}

// `planbook.js check-node` only checks the version, for scripts that must not load native code before the check.
if (process.argv[2] !== 'check-node') {
  // Whoever reads the output may stop before its end, as head does.
  process.stdout.on('error', (fault) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  // What one start compiled, the next need not, nor its threads. Where it cannot be written, nothing is kept.
  const { enableCompileCache, getCompileCacheDir } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/planbook', import.meta.url)));
  process.env.NODE_COMPILE_CACHE ??= getCompileCacheDir();
  const { run } = await import('./command.ts');
  process.exitCode = await run(process.argv.slice(2));
}
