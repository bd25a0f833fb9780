import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Saved pages on 127.0.0.1. */
export interface SavedServer {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves what `read` gives for a path, and nothing where that is `null`: icons of pages are asked for whatever they allow. A saved page runs none of its
 * scripts and loads nothing.
 */
export async function serveSaved(read: (path: string) => string | null): Promise<SavedServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1);
    const page = path === 'favicon.ico' ? null : read(path);
    if (page === null) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
