import { ApiError } from "@/lib/bff/api-error";
import { answerErrors } from "@/lib/bff/respond";

async function nothingHere(request: Request) {
  return await answerErrors(request, async () => {
    throw new ApiError(404, "There is nothing here.");
  });
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
