"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { Toast as Primitive } from "radix-ui";
import { useSyncExternalStore } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { type Toast, toastStore } from "./toast";

const none: readonly Toast[] = [];
const looks = {
  success: { icon: CircleCheck, ink: "text-success" },
  error: { icon: CircleAlert, ink: "text-destructive" },
  info: { icon: Info, ink: "text-info" },
};

/** Draws nothing until there is news, so that the server renders no style attributes of Radix. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none);
  return toasts.length > 0 ? <ToastList toasts={toasts} /> : null;
}

function ToastList({ toasts }: { toasts: readonly Toast[] }) {
  return (
    <Primitive.Provider duration={6000} label="News">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
      <Primitive.Viewport className="pointer-events-auto fixed right-0 bottom-0 z-100 m-4 grid w-88 max-w-[calc(100vw-2rem)] gap-2 outline-none" />
    </Primitive.Provider>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { icon: Icon, ink } = looks[toast.kind];
  return (
    <Primitive.Root
      type={toast.kind === "error" ? "foreground" : "background"}
      duration={toast.kind === "error" ? 12_000 : 6000}
      onOpenChange={(open) => {
        if (!open) toastStore.dismiss(toast.id);
      }}
      className="flex items-start gap-2.5 rounded-lg border bg-popover p-3 text-popover-foreground shadow-pop data-[state=open]:animate-slide-from-bottom"
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 break-words">
        <Primitive.Title className="font-medium">{toast.title}</Primitive.Title>
        {toast.description ? (
          <Primitive.Description className="mt-0.5 text-muted-foreground text-xs">
            {toast.description}
          </Primitive.Description>
        ) : null}
        {toast.action ? (
          <Primitive.Action
            altText={toast.action.label}
            onClick={toast.action.onPick}
            className={cn(buttonVariants({ variant: "outline", size: "sm" }), "mt-2")}
          >
            {toast.action.label}
          </Primitive.Action>
        ) : null}
      </div>
      <Primitive.Close
        aria-label="Dismiss"
        className="-mt-0.5 -mr-0.5 grid size-6 shrink-0 place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground"
      >
        <X aria-hidden className="size-3.5" />
      </Primitive.Close>
    </Primitive.Root>
  );
}
