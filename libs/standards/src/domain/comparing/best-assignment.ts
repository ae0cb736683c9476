/**
 * The assignment of rows to columns with the greatest sum, each used at most once; a value of 0 or less is no
 * pair. Kuhn's method by shortest augmenting paths (Jonker and Volgenant's form): rows² × columns steps.
 *
 * @returns for each row its column, or -1
 */
export function bestAssignment(values: readonly (readonly number[])[]): number[] {
  const rows = values.length;
  const width = values[0]?.length ?? 0;
  // As many columns of nothing as there are rows, so that any row may stay alone.
  const columns = width + rows;
  const cost = (row: number, column: number) => (column < width ? -Math.max(0, values[row]![column]!) : 0);
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const came = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      done[column] = 1;
      const here = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let to = 1; to <= columns; to++) {
        if (done[to]) continue;
        const reduced = cost(here - 1, to - 1) - rowPrice[here]! - columnPrice[to]!;
        if (reduced < least[to]!) {
          least[to] = reduced;
          came[to] = column;
        }
        if (least[to]! < step) {
          step = least[to]!;
          next = to;
        }
      }
      for (let to = 0; to <= columns; to++)
        if (done[to]) {
          rowPrice[rowOf[to]!]! += step;
          columnPrice[to]! -= step;
        } else least[to]! -= step;
      column = next;
    } while (rowOf[column] !== 0);
    for (let back = column; back !== 0; back = came[back]!) rowOf[back] = rowOf[came[back]!]!;
  }
  const assigned = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && values[row]![column - 1]! > 0) assigned[row] = column - 1;
  }
  return assigned;
}
