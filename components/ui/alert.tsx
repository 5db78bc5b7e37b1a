import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const kinds = {
  info: { icon: Info, tint: "border-info/30 bg-info/6", ink: "text-info" },
  success: { icon: CircleCheck, tint: "border-success/30 bg-success/6", ink: "text-success" },
  warning: { icon: TriangleAlert, tint: "border-warning/30 bg-warning/6", ink: "text-warning" },
  destructive: {
    icon: CircleAlert,
    tint: "border-destructive/30 bg-destructive/6",
    ink: "text-destructive",
  },
};

type AlertProps = {
  variant?: keyof typeof kinds;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** "alert" interrupts, "status" waits; without one it is plain text. Destructive alerts interrupt. */
  role?: "alert" | "status";
  className?: string;
};

export function Alert({
  variant = "info",
  title,
  children,
  actions,
  role = variant === "destructive" ? "alert" : undefined,
  className,
}: AlertProps) {
  const { icon: Icon, tint, ink } = kinds[variant];
  return (
    <div role={role} className={cn("flex gap-2.5 rounded-lg border px-3 py-2.5", tint, className)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 break-words">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className={cn(title && "text-muted-foreground")}>{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
