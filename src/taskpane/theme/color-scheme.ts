/**
 * Whether Office's theme is a dark one, by its background (`#rrggbb`).
 * `undefined` where the host gives no theme: then the system decides.
 */
export function colorScheme(
  theme: { readonly bodyBackgroundColor?: string } | undefined,
): "light" | "dark" | undefined {
  const channels = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? "")?.slice(1);
  if (!channels) {
    return undefined;
  }
  const brightness = channels.reduce((sum, channel) => sum + parseInt(channel, 16), 0) / 3;
  return brightness < 128 ? "dark" : "light";
}
