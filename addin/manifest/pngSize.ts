const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the length and name of the first chunk, which is always IHDR: width, height. */
const widthAt = 16;
const heightAt = 20;

/** Width and height in pixels, or null if the bytes are no PNG. */
export function pngSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  const isPng = signature.every((byte, at) => bytes[at] === byte);
  if (!isPng || bytes.length < heightAt + 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(widthAt), height: view.getUint32(heightAt) };
}
