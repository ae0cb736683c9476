/** The server's clock, for tests to move: `clock.pass({ minutes: 31 })`. It runs on from there. */
export class TestClock {
  private ahead = 0;

  readonly read = (): Date => new Date(Date.now() + this.ahead);

  pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    this.ahead += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
