/** On every answer of the server, files included. The content security policy is made for each page: see `proxy.ts`. */
export const securityHeaders: readonly { key: string; value: string }[] = [
  { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "no-referrer" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "origin-agent-cluster", value: "?1" },
  { key: "x-dns-prefetch-control", value: "off" },
  {
    key: "permissions-policy",
    value:
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
  },
];
