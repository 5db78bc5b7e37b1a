import type { Picture } from "@/lib/graph/to-svg";

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveSvg({ svg }: Picture, name: string): void {
  saveFile(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
}

/** Browsers refuse canvases beyond this many pixels on a side. */
const maximumSide = 8192;

export async function savePng({ svg, width, height }: Picture, name: string): Promise<void> {
  const scale = Math.min(2, maximumSide / Math.max(width, height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!png) throw new Error("The browser could not draw the picture.");
  saveFile(`${name}.png`, png);
}
