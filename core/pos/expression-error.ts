/** An expression that cannot be understood. The message is for the person who wrote the profile. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}
