import { agoText } from "@/lib/connectors/ago-text";

// Made once: making one takes longer than drawing a row.
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** When something happened, from now; the exact time on hovering. */
export function Ago({ iso }: { iso: string }) {
  const text = agoText(iso, Date.now());
  if (text === "") return null;
  return (
    <time dateTime={iso} title={exact.format(new Date(iso))} className="text-muted-foreground">
      {text}
    </time>
  );
}
