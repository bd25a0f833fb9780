import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages on 127.0.0.1, and a list of every request that came for them. */
export interface PageServer {
  readonly origin: string;
  readonly requests: string[];
  close(): void;
}

/**
 * Serves `pages` by path, as HTML; a page is a file or a text. `?csp` adds the strictest content security policy.
 */
export async function servePages(pages: Readonly<Record<string, URL | string>>): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${request.url}`);
    const page = pages[pathname.slice(1)];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (searchParams.has('csp')) response.setHeader('content-security-policy', "default-src 'none'");
    response.end(typeof page === 'string' ? page : await readFile(page));
  });
  return { origin: await listen(server), requests, close: () => close(server) };
}

/** A proxy that lets nothing through and lists what tried to get out: `'CONNECT example.org:443'`. */
export async function serveDeadEnd(): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { origin: await listen(server), requests, close: () => close(server) };
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
