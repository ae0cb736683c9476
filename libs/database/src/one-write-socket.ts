import { Socket } from 'node:net';

/**
 * What is written within one turn of the event loop leaves in one write: each write wakes PostgreSQL, which costs more
 * than to send the bytes. Statements of one pipeline thus arrive together.
 */
export class OneWriteSocket extends Socket {
  private gathering = false;

  override write(...chunk: [never]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return super.write(...chunk);
  }
}
