"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { LetterTile } from "@/components/ui/letter-tile";

const sizes = { sm: "size-5", default: "size-7", lg: "size-10" };

type IntegrationIconProps = { slug: string; name: string; size?: keyof typeof sizes };

/**
 * An integration's icon, always through our own server, which makes a safe picture of what the integration calls its icon.
 * A broken one becomes the first letter. Decorative: the name stands beside it.
 */
export function IntegrationIcon({ slug, name, size = "default" }: IntegrationIconProps) {
  const [broken, setBroken] = useState(false);
  if (broken) return <LetterTile name={name} size={size} />;
  return (
    // biome-ignore lint/performance/noImgElement: the image optimiser is off, and an SVG needs none
    <img
      src={`/api/dashboard/icons/${encodeURIComponent(slug)}`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className={cn("shrink-0 rounded-sm object-contain", sizes[size])}
    />
  );
}
