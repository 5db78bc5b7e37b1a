import type { Note } from "@/lib/config-form/prepare/note";

/** What was drawn otherwise than the integration wrote it: for whoever wonders why. */
export function FormNotes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="text-muted-foreground text-xs">
      <summary className="rounded-sm">
        {notes.length === 1
          ? "One part of this form was"
          : `${notes.length} parts of this form were`}{" "}
        adapted
      </summary>
      <ul className="mt-1 grid list-disc gap-0.5 pl-4">
        {notes.map((note) => (
          <li key={`${note.at} ${note.text}`} className="break-words">
            <code>{note.at}</code> {note.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
