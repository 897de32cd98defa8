import { createNew, exists, readText, remove, statOf } from './disk.js';

/** Milliseconds that another process is waited for at most: making a model of ten thousand files takes less. */
const patience = 30_000;
const pause = 20;

/**
 * Workers of one lint run, and runs over the packages of one workspace, want the same model at once. One makes it; the others wait until it
 * is stored. A lock is a file with the key of the model and the process that makes it. Waiting ends with the lock, with the
 * process, or when patience does: then everybody makes the model alone, as without locks.
 */
export class BuildLock {
  readonly #file: string;
  readonly #content: string;
  readonly #key: string;
  #isMine = false;

  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
    this.#content = `${key}\n${String(process.pid)}\n`;
  }

  /** Takes the lock, or waits for whoever has it. Says whether somebody else may have stored the model meanwhile. */
  takeOrWait(): boolean {
    if (this.#take()) return false;
    if (this.#isLost()) {
      remove(this.#file);
      return !this.#take() && this.#waited();
    }
    return this.#waited();
  }

  release(): void {
    if (this.#isMine) remove(this.#file);
    this.#isMine = false;
  }

  #take(): boolean {
    this.#isMine = createNew(this.#file, this.#content);
    return this.#isMine;
  }

  #waited(): boolean {
    // An empty lock was made a moment ago, and is written in the next.
    for (let pauses = 0; pauses < 25 && readText(this.#file) === ''; pauses++) sleep(pause);
    if (!this.#isForThisModel()) return false;
    const until = Date.now() + patience;
    while (exists(this.#file) && !this.#isLost() && Date.now() < until) sleep(pause);
    return true;
  }

  #isForThisModel(): boolean {
    return readText(this.#file)?.startsWith(`${this.#key}\n`) === true;
  }

  /** Left behind by a process that is gone, or by one that takes too long. A lock without its second line is being written. */
  #isLost(): boolean {
    const since = statOf(this.#file)?.mtimeMs;
    const pid = readText(this.#file)?.split('\n')[1];
    return since !== undefined && (Math.abs(Date.now() - since) > patience || (pid !== undefined && !isRunning(Number(pid))));
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
