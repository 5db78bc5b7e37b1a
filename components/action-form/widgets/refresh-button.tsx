import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";

type RefreshButtonProps = {
  label: string;
  disabled: boolean;
  pending: boolean;
  /** In a heading rather than beside a box of its height. */
  isSmall?: boolean;
  onRefresh: () => void;
};

export function RefreshButton({
  label,
  disabled,
  pending,
  isSmall,
  onRefresh,
}: RefreshButtonProps) {
  return (
    <Button
      variant={isSmall ? "ghost" : "outline"}
      size={isSmall ? "icon-sm" : "icon"}
      aria-label={`Refresh ${label}`}
      title={`Refresh ${label}: ask the provider again`}
      aria-disabled={disabled || pending || undefined}
      onClick={onRefresh}
    >
      <RefreshCw aria-hidden className={pending ? "motion-safe:animate-spin" : undefined} />
    </Button>
  );
}
