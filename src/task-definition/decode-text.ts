/** The text of a file, or why it is none. `utf16` says that it was not UTF-8, which every other tool expects. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly utf16: boolean }
  | { readonly kind: 'not-text'; readonly reason: string };

/**
 * Decodes UTF-8 (a byte order mark stays in the text) or UTF-16 with a byte order mark (which is taken off).
 * @source RFC 8259 section 8.1: JSON is UTF-8; editors on Windows also write UTF-16 with a mark
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytesSwapped(bytes.subarray(2)));
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return notText(
      `byte ${nul + 1} is zero, so it is a binary file or UTF-16 without a byte order mark`,
    );
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text, utf16: false };
  } catch {
    return notText('its bytes are not UTF-8');
  }
}

function decodeUtf16(littleEndian: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-16le', { fatal: true }).decode(littleEndian);
    if (text.includes('\0')) return notText('it begins like UTF-16 but holds zero characters');
    return { kind: 'text', text, utf16: true };
  } catch {
    return notText('it begins like UTF-16 but is not');
  }
}

function bytesSwapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_byte, index) => bytes[index ^ 1] ?? 0);
}

function notText(reason: string): Decoded {
  return { kind: 'not-text', reason };
}
