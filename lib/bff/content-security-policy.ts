/**
 * What a page may load and run: what carries the nonce of this very answer, and what that brings along. Nothing comes from
 * another host.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  // React's development build evaluates code, and its reload speaks over a socket with inline styles.
  const script = isDevelopment ? " 'unsafe-eval'" : "";
  const style = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
