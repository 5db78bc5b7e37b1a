"use client";

import { PageFailure } from "@/components/frame/page-failure";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** The last resort: the layout itself failed, so it brings a page of its own. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <head>
        <title>Error · Cargo Connections</title>
      </head>
      <body className="grid min-h-dvh place-items-center font-sans antialiased">
        <main>
          <PageFailure error={error} onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
