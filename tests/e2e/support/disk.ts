import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A disk of its own: a file with ext4 on it, mounted. */
export interface Disk {
  /** Where it is mounted. */
  folder: string;
  /** The file that stands for the disk itself. */
  image: string;
}

const run = (program: string, ...parameters: string[]) =>
  execFileSync(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Why this computer cannot mount a disk of its own, or `null` when it can. */
export async function whyNoDisks(): Promise<string | null> {
  if (process.platform !== 'linux') return 'It needs Linux.';
  if (process.getuid?.() !== 0) return 'It needs to be run as root, to mount a disk of its own.';
  try {
    await unplug(newDisk(16));
    return null;
  } catch {
    return 'This computer does not let it mount a disk of its own (loop devices, mkfs.ext4).';
  }
}

/** A new, empty disk. No blocks are kept back for root, so that it can be filled to the last byte. */
export function newDisk(megabytes: number): Disk {
  const image = join(mkdtempSync(join(tmpdir(), 'governance-disk-')), 'disk.img');
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  return plugIn(image);
}

function plugIn(image: string): Disk {
  const folder = join(image, '..', 'disk');
  mkdirSync(folder, { recursive: true });
  run('mount', '-o', 'loop', image, folder);
  return { folder, image };
}

/**
 * What is on the disk at this moment, as another disk. What the system still holds in memory is not in it: so it is as
 * after the power was cut.
 */
export function asAfterPowerCut({ image }: Disk): { plugIn: () => Disk } {
  const copy = join(mkdtempSync(join(tmpdir(), 'governance-disk-')), 'disk.img');
  run('cp', '--sparse=always', image, copy);
  return { plugIn: () => plugIn(copy) };
}

/** Unmounts the disk and throws it away. */
export async function unplug({ folder, image }: Disk): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      run('umount', folder);
      break;
    } catch (error) {
      // A killed browser holds its files for another moment.
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
  rmSync(join(image, '..'), { recursive: true, force: true });
}

/** Writes until not one byte more fits, and again when called again; `free` makes room. */
export function filler({ folder }: Disk): { fill: () => void; free: () => void } {
  const file = join(folder, 'filler');
  return {
    fill: () => {
      const open = openSync(file, 'a');
      for (const size of [1_048_576, 4096, 1]) {
        const block = Buffer.alloc(size, 1);
        try {
          for (;;) if (writeSync(open, block) < size) break;
        } catch {
          // No room for a block of this size.
        }
      }
      closeSync(open);
    },
    free: () => rmSync(file),
  };
}

/** Bytes that still fit. */
export function roomOn({ folder }: Disk): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
