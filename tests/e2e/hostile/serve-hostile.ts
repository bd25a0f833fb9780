import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './hostile-page';

export interface HostileServer {
  readonly origin: string;
  close(): void;
}

/** Serves pages by path, each with its own type, headers and manners, on 127.0.0.1. */
export async function serveHostile(pages: ReadonlyMap<string, Served>): Promise<HostileServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    const page = pages.get(path);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', page.type ?? 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
    const body = page.body();
    if (typeof body === 'string') response.end(body);
    else body(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
