/** A logo on a report is small; larger files are pictures that were not meant for it. */
const largestFileBytes = 500 * 1024;
const box = { width: 480, height: 160 };
/** Characters of the data URL. It travels inside every backup. */
const longestDataUrl = 48 * 1024;

export type Logo = { png: string } | { problem: string };

/**
 * Redraws the chosen picture as a PNG that fits 480 by 160 pixels and 48 KB. What comes out is pixels only, so no
 * script or link of an SVG survives. Gives the problem in words when the file will not do.
 */
export async function readLogo(file: File): Promise<Logo> {
  const isPicture = ['image/png', 'image/svg+xml'].includes(file.type) || /\.(png|svg)$/i.test(file.name);
  if (!isPicture) return { problem: 'The selected file must be a PNG or SVG' };
  if (file.size > largestFileBytes) return { problem: 'The selected file must be smaller than 500KB' };
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const size = { width: image.naturalWidth || box.width, height: image.naturalHeight || box.height };
    for (const smaller of [1, 0.75, 0.5, 0.35, 0.25]) {
      const png = draw(image, fitWithin(size, { width: box.width * smaller, height: box.height * smaller }));
      if (png.length <= longestDataUrl) return { png };
    }
    return { problem: 'The selected picture has too much detail. Choose a simpler one' };
  } catch {
    return { problem: 'The selected file could not be read as a picture' };
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface Size {
  width: number;
  height: number;
}

/** The largest size of the same shape inside `limit`, in whole pixels, never below 1 and never enlarged. */
export function fitWithin(size: Size, limit: Size): Size {
  const scale = Math.min(1, limit.width / size.width, limit.height / size.height);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

function draw(image: HTMLImageElement, { width, height }: Size): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser cannot draw');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
}
