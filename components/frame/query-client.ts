import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const statusOf = (error: unknown) =>
  error instanceof Error && "status" in error ? Number(error.status) : 0;

/**
 * A refusal (4xx) stays one however often it is asked, and where Cargo failed (502, 504) the server has asked again already.
 * A broken wire may mend.
 */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  const isOver = (status >= 400 && status < 500) || status === 502 || status === 504;
  return failures < 2 && !isOver;
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
