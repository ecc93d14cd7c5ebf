import packageJson from '../package.json' with { type: 'json' };

/** The version in package.json. */
export const VERSION: string = packageJson.version;

/** The program with its version, as files that it writes name it. */
export const PROGRAM_NAME = `planbook ${VERSION}`;
