import { EyeOff, LogOut, ServerCog } from "lucide-react";

const promises = [
  {
    icon: ServerCog,
    title: "It stays on the server",
    text: "Your token is checked with Cargo, then kept encrypted in this dashboard's session store. Your browser gets a cookie that means nothing anywhere else.",
  },
  {
    icon: EyeOff,
    title: "It is never shown again",
    text: "Neither the token nor the credentials of your connectors are ever part of a page, an address or a log.",
  },
  {
    icon: LogOut,
    title: "It is gone when you sign out",
    text: "Signing out deletes it here at once. The token itself you can revoke in Cargo at any time.",
  },
];

/** Beside the form, for whoever hesitates to paste a token into a page. */
export function TokenPromises() {
  return (
    <section aria-labelledby="token-promises">
      <h2 id="token-promises" className="font-semibold text-base">
        What happens with your token
      </h2>
      <ul className="mt-5 grid gap-5">
        {promises.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-3">
            <span className="grid size-8 shrink-0 place-items-center rounded-lg border bg-card text-link shadow-xs">
              <Icon aria-hidden className="size-4" />
            </span>
            <div>
              <p className="font-medium">{title}</p>
              <p className="mt-0.5 text-muted-foreground">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
