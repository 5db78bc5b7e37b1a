"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { useWorkspace } from "@/components/frame/workspace-context";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { CallError } from "@/lib/browser/call-error";
import { documentationQuery } from "./queries";

const longest = 200_000;
const plugins = [remarkGfm];

/** Text from outside: elements of ours, no HTML, no pictures from elsewhere, links that say where they lead. */
const components: Components = {
  a: ({ href, children }) =>
    isOutside(href) ? (
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-link underline underline-offset-2"
      >
        {children}
        <ExternalLink aria-label="(opens elsewhere)" className="ml-0.5 inline size-3" />
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <span className="text-muted-foreground italic">{alt || "picture"}</span>,
  h1: ({ children }) => <h2 className="mt-6 mb-2 font-semibold text-lg first:mt-0">{children}</h2>,
  h2: ({ children }) => <h3 className="mt-5 mb-1.5 font-semibold text-base">{children}</h3>,
  h3: ({ children }) => <h4 className="mt-4 mb-1 font-semibold">{children}</h4>,
  h4: ({ children }) => <h5 className="mt-3 mb-1 font-semibold">{children}</h5>,
  h5: ({ children }) => <p className="mt-3 mb-1 font-semibold">{children}</p>,
  h6: ({ children }) => <p className="mt-3 mb-1 font-semibold">{children}</p>,
  p: ({ children }) => <p className="my-2 leading-relaxed">{children}</p>,
  ul: ({ children }) => <ul className="my-2 list-disc pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="my-2 list-decimal pl-5">{children}</ol>,
  li: ({ children }) => <li className="my-0.5">{children}</li>,
  blockquote: ({ children }) => (
    <blockquote className="my-3 border-l-2 pl-3 text-muted-foreground">{children}</blockquote>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="my-3 overflow-x-auto rounded-md border bg-muted p-3 text-xs">
      {children}
    </pre>
  ),
  code: ({ children }) => (
    <code className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[0.92em] [pre>&]:bg-transparent [pre>&]:p-0">
      {children}
    </code>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label="Table" className="my-3 overflow-x-auto">
      <table className="w-full border-collapse text-left">{children}</table>
    </section>
  ),
  th: ({ children }) => <th className="border-b px-2 py-1.5 font-medium">{children}</th>,
  td: ({ children }) => <td className="border-b px-2 py-1.5 align-top">{children}</td>,
  input: ({ checked }) => <span aria-hidden>{checked ? "☑ " : "☐ "}</span>,
};

/** What the integration says about itself at length. */
export function Documentation({ slug }: { slug: string }) {
  const { uuid } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(documentationQuery(uuid, slug));
  if (data !== undefined) {
    return data.trim() === "" ? (
      <p className="text-muted-foreground">This integration has no documentation.</p>
    ) : (
      <div className="max-w-prose break-words">
        <Markdown remarkPlugins={plugins} components={components} skipHtml>
          {data.slice(0, longest)}
        </Markdown>
      </div>
    );
  }
  if (error instanceof CallError && error.status === 404) {
    return <p className="text-muted-foreground">This integration has no documentation.</p>;
  }
  if (error) {
    return (
      <ErrorState
        title="The documentation could not be loaded"
        message={error.message}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  return (
    <div aria-busy="true" className="grid max-w-prose gap-2">
      <Skeleton className="h-5 w-48" />
      <Skeleton />
      <Skeleton />
      <Skeleton className="w-2/3" />
    </div>
  );
}

function isOutside(href: string | undefined): boolean {
  return href !== undefined && /^(https:|mailto:)/i.test(href);
}
