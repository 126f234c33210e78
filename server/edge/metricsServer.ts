// Metrics have an address of their own, on this machine only: they are for the operator, and cost nobody a token.
import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';

export function metricsServer(registry: Registry): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
