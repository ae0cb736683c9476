import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The processes of this machine, but for this one, that have a folder in their command or their environment. Whatever
 * works in a folder of its own is found by it, and all that it started, in whatever process group. Linux tells.
 *
 * @returns {{ pid: number, command: string }[]}
 */
export function processesOf(folder) {
  return numbersIn('/proc')
    .filter((pid) => pid !== process.pid)
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`), environment: read(`/proc/${pid}/environ`) }))
    .filter(({ command, environment }) => command && (command + environment).includes(folder))
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ') }));
}

/** Waits until none is left or the timeout expires; returns those still running. */
export async function processesLeft(folder, timeoutMs) {
  for (const deadline = Date.now() + timeoutMs; ; await pause(50)) {
    const left = processesOf(folder);
    if (left.length === 0 || Date.now() > deadline) return left;
  }
}

/** Asks each to end as Ctrl-C does, which lets PostgreSQL, browsers and Attest end what is theirs; then makes them. */
export async function endProcesses(folder, timeoutMs) {
  const asked = new Set();
  for (const deadline = Date.now() + timeoutMs; ; await pause(50)) {
    const left = processesOf(folder);
    if (left.length === 0) return;
    for (const { pid } of left) {
      if (Date.now() > deadline) signal(pid, 'SIGKILL');
      else if (!asked.has(pid)) signal(pid, 'SIGINT');
      asked.add(pid);
    }
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

function numbersIn(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
