import { ApiError } from "@/lib/bff/api-error";
import { loadCatalogue } from "@/lib/bff/catalogue";
import { withSession } from "@/lib/bff/with-session";

const headers = {
  "content-type": "image/svg+xml; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "cache-control": "private, max-age=3600",
  // Whoever signs in next in this browser is answered anew.
  vary: "cookie",
};

/** Somebody else's picture, as a file that can run nothing and load nothing. */
export const GET = withSession<{ slug: string }>(async (context) => {
  const { icons } = await loadCatalogue(context);
  const svg = icons.get(context.params.slug);
  if (svg === undefined) throw new ApiError(404, "This integration has no icon.");
  return new Response(svg, { headers });
});
