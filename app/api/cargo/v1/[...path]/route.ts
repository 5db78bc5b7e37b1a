import { handleCargo } from "@/lib/bff/handle-cargo";

/** Never prerendered. Said aloud, so that Next doesn't watch each look at the request to find out. */
export const dynamic = "force-dynamic";

export {
  handleCargo as DELETE,
  handleCargo as GET,
  handleCargo as OPTIONS,
  handleCargo as PATCH,
  handleCargo as POST,
  handleCargo as PUT,
};
