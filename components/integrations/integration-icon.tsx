"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { cn } from "@/components/ui/cn";
import { LetterTile } from "@/components/ui/letter-tile";
import { catalogueQuery } from "./queries";

const sizes = { sm: "size-5", default: "size-7", lg: "size-10" };

type IconProps = { slug: string; name: string; size?: keyof typeof sizes };

/**
 * An integration's icon, always through our own server, which makes a safe picture of what the integration calls its icon.
 * Without one it is the first letter. Decorative: the name stands beside it.
 */
export function IntegrationIcon(props: IconProps & { hasIcon?: boolean }) {
  const { hasIcon, ...rest } = props;
  return hasIcon === undefined ? (
    <AskingIcon {...rest} />
  ) : (
    <KnownIcon {...rest} hasIcon={hasIcon} />
  );
}

function AskingIcon(props: IconProps) {
  const { uuid } = useWorkspace();
  const { data: hasIcon } = useQuery({
    ...catalogueQuery(uuid),
    select: (integrations) => integrations.find(({ slug }) => slug === props.slug)?.hasIcon,
  });
  return <KnownIcon {...props} hasIcon={hasIcon === true} />;
}

function KnownIcon({ slug, name, size = "default", hasIcon }: IconProps & { hasIcon: boolean }) {
  const { uuid } = useWorkspace();
  const [broken, setBroken] = useState<string>();
  if (!hasIcon || broken === slug) return <LetterTile name={name} size={size} />;
  return (
    // biome-ignore lint/performance/noImgElement: the image optimiser is off, and an SVG needs none
    <img
      // Another integration's picture is not shown until this one is there.
      key={slug}
      // Another tab may have another workspace open since: the address itself says which one is meant.
      src={`/api/dashboard/icons/${encodeURIComponent(slug)}?workspace=${uuid}`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(slug)}
      className={cn("shrink-0 rounded-sm object-contain", sizes[size])}
    />
  );
}
