import { listFolder, remove, statOf } from './disk.js';
import { joined } from './path.js';

/** What the files of one cache folder may be together; the oldest go first. */
export interface Limits {
  readonly files: number;
  readonly bytes: number;
}

const limits: Limits = { files: 32, bytes: 268_435_456 };

/** Milliseconds after which a draft or a lock was left behind by a process that is gone. */
const abandonedAfter = 600_000;

/** Names that files of ours have. Whatever else lies in the folder (somebody may have named one that holds more) stays as it is. */
const ours = /^[0-9a-f]{32}\.(?:json|facts)(?<passing>\.lock|\.\d+\.\d+)?$/;

/** Removes what is too much in a folder of kept files, never the one that was just written. */
export function prune(folder: string, written: string, { files, bytes }: Limits = limits): void {
  const found = listFolder(folder).flatMap((entry) => {
    const match = entry.isFile() ? ours.exec(entry.name) : null;
    const file = joined(folder, entry.name);
    const stats = match && file !== written ? statOf(file) : undefined;
    return stats ? [{ file, at: stats.mtimeMs, size: stats.size, isPassing: match?.groups?.passing !== undefined }] : [];
  });
  for (const { file, at, isPassing } of found) if (isPassing && Date.now() - at > abandonedAfter) remove(file);
  let [count, size] = [1, statOf(written)?.size ?? 0];
  for (const kept of found.filter(({ isPassing }) => !isPassing).sort((one, other) => other.at - one.at)) {
    count += 1;
    size += kept.size;
    if (count > files || size > bytes) remove(kept.file);
  }
}
