import type { FormEvent, ReactNode } from "react";

type ConnectorFormProps = { label: string; onSubmit: () => void; children: ReactNode };

/** The frame of a connector's form. Enter in a text field sends it, as people expect of a form. */
export function ConnectorForm({ label, onSubmit, children }: ConnectorFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form aria-label={label} noValidate onSubmit={submit} className="grid max-w-2xl gap-5">
      {children}
    </form>
  );
}
