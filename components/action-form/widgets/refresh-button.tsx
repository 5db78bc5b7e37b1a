import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";

type RefreshButtonProps = {
  label: string;
  disabled: boolean;
  pending: boolean;
  onRefresh: () => void;
};

export function RefreshButton({ label, disabled, pending, onRefresh }: RefreshButtonProps) {
  return (
    <Button
      variant="outline"
      size="icon"
      aria-label={`Refresh ${label}`}
      title={`Refresh ${label}: ask the provider again`}
      aria-disabled={disabled || pending || undefined}
      onClick={onRefresh}
    >
      <RefreshCw aria-hidden className={pending ? "motion-safe:animate-spin" : undefined} />
    </Button>
  );
}
