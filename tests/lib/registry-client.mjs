// A small registry client, for what the real ones do not let a test do: time one request, stop in
// the middle, go on after an error.
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
export const sha256 = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export class Registry {
  // host: "127.0.0.1:5000"
  constructor(host, { timeout = 60_000 } = {}) {
    this.base = `http://${host}`;
    this.timeout = timeout;
    this.agent = new http.Agent({ keepAlive: true });
  }

  // Resolves to {status, headers, body}; rejects when there is no whole answer.
  request(method, url, { headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.agent, timeout: this.timeout };
      const request = http.request(new URL(url, this.base), options, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('cut off')));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      });
      request.on('timeout', () => request.destroy(new Error('timed out')));
      request.on('error', reject);
      if (body) request.setHeader('content-length', body.length);
      request.end(body);
    });
  }

  async expect(status, method, url, options) {
    const answer = await this.request(method, url, options);
    if (answer.status !== status) {
      throw new Error(`${method} ${url}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
    }
    return answer;
  }

  async pushBlob(name, bytes) {
    const { headers } = await this.expect(202, 'POST', `/v2/${name}/blobs/uploads/`);
    const url = new URL(headers.location, this.base);
    url.searchParams.set('digest', sha256(bytes));
    await this.expect(201, 'PUT', url, { body: bytes, headers: { 'content-type': 'application/octet-stream' } });
  }

  // Resolves once the registry has acknowledged it.
  async putManifest(name, reference, manifest) {
    await this.expect(201, 'PUT', `/v2/${name}/manifests/${reference}`,
      { body: manifest, headers: { 'content-type': MANIFEST_TYPE } });
  }

  close() {
    this.agent.destroy();
  }
}

// An image that nobody has seen before: {config, layers, manifest}, each a Buffer.
export function freshImage(layerSizes) {
  const layers = layerSizes.map((size) => randomBytes(size));
  const config = Buffer.from(JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: layers.map(sha256) },
  }));
  const manifest = Buffer.from(JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
    layers: layers.map((layer) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: sha256(layer), size: layer.length,
    })),
  }));
  return { config, layers, manifest };
}
