/**
 * Solves A x = b for a symmetric positive definite A (n × n by rows; overwritten by its Cholesky factor), b overwritten by x.
 * A direction in which A is flat to rounding is left where it is.
 */
export function solveSpd(a: Float64Array, b: Float64Array): void {
  const n = b.length;
  const flat = new Float64Array(n);
  for (let i = 0; i < n; i++) flat[i] = 1e-13 * a[i * n + i];
  for (let j = 0; j < n; j++) {
    let d = a[j * n + j];
    for (let k = 0; k < j; k++) d -= a[j * n + k] ** 2;
    const root = d > flat[j] ? Math.sqrt(d) : Infinity;
    a[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let s = a[i * n + j];
      for (let k = 0; k < j; k++) s -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = s / root;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= a[i * n + k] * b[k];
    b[i] /= a[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= a[k * n + i] * b[k];
    b[i] /= a[i * n + i];
  }
}
