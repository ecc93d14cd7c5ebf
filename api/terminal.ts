/** The output of the command line. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

export const PROCESS: Terminal = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};
