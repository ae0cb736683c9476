/** The whole program of a child that `askChild` asks: takes the one request, answers, and ends. `answer` must not reject. */
export function answerParent<Request>(answer: (request: Request) => Promise<unknown>): void {
  process.once('message', (request: Request) => {
    void answer(request).then((answered) => process.send?.(answered, () => process.exit(0)));
  });
  // Nobody waits for it any more.
  process.once('disconnect', () => process.exit(1));
}
