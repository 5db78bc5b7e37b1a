import { notFound } from "next/navigation";

/** Makes an unknown address below a workspace a 404 inside the frame. */
export default function UnknownPage() {
  notFound();
}
