import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const statusOf = (error: unknown) =>
  error instanceof Error && "status" in error ? Number(error.status) : 0;

/** A refusal (4xx) stays one however often it is asked; a broken wire may mend. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < 2 && !(status >= 400 && status < 500);
}

export function createQueryClient(onError?: (error: unknown) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: isWorthRetrying },
      mutations: { retry: false },
    },
  });
}
