import { isAddressSegment } from "@/lib/cargo/slug";

/** A segment of a page's address as Next hands it over, still encoded; nothing where it can't be a slug. */
export function decodeSegment(segment: string): string | undefined {
  try {
    const decoded = decodeURIComponent(segment);
    return isAddressSegment(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
