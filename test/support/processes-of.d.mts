export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}
export function processesOf(folder: string): FoundProcess[];
export function processesLeft(folder: string, timeoutMs: number): Promise<FoundProcess[]>;
export function endProcesses(folder: string, timeoutMs: number): Promise<void>;
