"use client";

import { useEffect, useRef, useState } from "react";

const step = 180;

/** How many of many are drawn: some at first, more whenever the end of them comes near. */
export function useGrowingCount<T extends HTMLElement>(all: number) {
  const [count, setCount] = useState(step);
  const end = useRef<T>(null);
  useEffect(() => {
    if (!end.current || count >= all) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setCount((before) => before + step),
      { rootMargin: "1500px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, all]);
  return { count: Math.min(count, all), end };
}
