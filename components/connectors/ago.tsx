import { agoText } from "@/lib/connectors/ago-text";

/** When something happened, from now; the exact time on hovering. */
export function Ago({ iso }: { iso: string }) {
  if (iso === "") return null;
  return (
    <time dateTime={iso} title={new Date(iso).toLocaleString()} className="text-muted-foreground">
      {agoText(iso, Date.now())}
    </time>
  );
}
