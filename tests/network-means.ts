/** What a script, page or style sheet would have to hold to reach the network, to load code from elsewhere, or to run text as code or as markup. */
export const MEANS: readonly RegExp[] = [
  /\bfetch(?:Later)?\(/,
  /\bXMLHttpRequest\b/,
  /\b(?:WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|RTCDataChannel)\b/,
  /\bsendBeacon\b/,
  /\bnew (?:Image|Audio|Worker|SharedWorker|Function|FontFace)\b/,
  /\b(?:importScripts|eval|Function)\(/,
  /\bimport\((?!["'`]\.{0,2}\/)/,
  /\bserviceWorker\.register\b/,
  /\bset(?:Timeout|Interval)\(["'`]/,
  /\.(?:src|srcset|poster|background|action|formAction)\s*=(?!=)/,
  /\bcreateElement(?:NS)?\([^)]*["'`](?:script|img|image|iframe|link|object|embed|video|audio|source|form)["'`]/,
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b|\bcreateContextualFragment\b|\bsetHTML(?:Unsafe)?\b|\bparseFromString\b|\bDOMParser\b/,
  /\bdocument\.(?:write|writeln|open)\(/,
  /\b(?:prefetch|preconnect|prerender|speculationrules)\b/,
  /@import\b|\burl\((?!["']?data:)/,
  /\b(?:downloads|cookies|webRequest|nativeMessaging|connectNative|proxy|history)\.[a-z]+\(/,
];

/** Every means that a text holds, with what stands around it; `[]` for one that can reach nobody. */
export function findMeans(text: string): readonly string[] {
  return MEANS.flatMap((means) => {
    const found = means.exec(text);
    return found ? [text.slice(Math.max(0, found.index - 30), found.index + 60)] : [];
  });
}

/** The addresses that a text names, whatever it may do with them, each once. */
export function findAddresses(text: string): readonly string[] {
  return [...new Set(text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`\\)<>,;]+/g) ?? [])].sort();
}
