/** The modules of a QR code, row by row, true where it is dark; without the quiet zone around it. */
export type QrMatrix = readonly (readonly boolean[])[];
