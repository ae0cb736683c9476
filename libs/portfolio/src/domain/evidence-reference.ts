/** How an evidence number is printed: 7 → 'E07', 112 → 'E112'. */
export function evidenceReference(number: number): string {
  return `E${String(number).padStart(2, '0')}`;
}
