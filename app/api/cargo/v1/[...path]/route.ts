import { handleCargo } from "@/lib/bff/handle-cargo";

export {
  handleCargo as DELETE,
  handleCargo as GET,
  handleCargo as OPTIONS,
  handleCargo as PATCH,
  handleCargo as POST,
  handleCargo as PUT,
};
