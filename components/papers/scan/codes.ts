/** Codes of a pasted list: one a line, or separated as spreadsheets and labels do. Spaces inside a line may belong to a code. */
export function splitCodes(text: string): string[] {
  return text
    .split(/[\r\n\t,;]+/u)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
