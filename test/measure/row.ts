/** One figure of the benchmark. Ratios have the unit `×`. */
export interface Row {
  readonly id: string;
  readonly value: number;
  readonly bar: number;
  readonly direction: 'atMost' | 'atLeast';
  readonly unit: string;
}

export function holds(row: Row): boolean {
  return row.direction === 'atMost' ? row.value <= row.bar : row.value >= row.bar;
}
