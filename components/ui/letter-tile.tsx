import { cn } from "./cn";

// Fixed pairs: every one passes AA in light and dark, and no inline style is needed.
const tints = [
  "bg-indigo-100 text-indigo-800 dark:bg-indigo-400/20 dark:text-indigo-200",
  "bg-sky-100 text-sky-800 dark:bg-sky-400/20 dark:text-sky-200",
  "bg-teal-100 text-teal-800 dark:bg-teal-400/20 dark:text-teal-200",
  "bg-emerald-100 text-emerald-800 dark:bg-emerald-400/20 dark:text-emerald-200",
  "bg-amber-100 text-amber-900 dark:bg-amber-400/20 dark:text-amber-200",
  "bg-orange-100 text-orange-900 dark:bg-orange-400/20 dark:text-orange-200",
  "bg-rose-100 text-rose-800 dark:bg-rose-400/20 dark:text-rose-200",
  "bg-violet-100 text-violet-800 dark:bg-violet-400/20 dark:text-violet-200",
];

function tintOf(name: string): string | undefined {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return tints[sum % tints.length];
}

const sizes = {
  sm: "size-5 rounded-[5px] text-2xs",
  default: "size-7 rounded-md text-xs",
  lg: "size-10 rounded-lg text-base",
};

type LetterTileProps = { name: string; size?: keyof typeof sizes; className?: string };

/** The first letter on a colour that the name always gets again. Decorative: the name stands beside it. */
export function LetterTile({ name, size = "default", className }: LetterTileProps) {
  const [letter = "?"] = name.trim();
  return (
    <span
      aria-hidden="true"
      className={cn(
        "grid shrink-0 select-none place-items-center font-semibold uppercase",
        sizes[size],
        tintOf(name),
        className,
      )}
    >
      {letter}
    </span>
  );
}
