import { createServer, type AddressInfo } from 'node:net';
import { refuseFullDisk, refuseTakenPort } from './refusals';

describe('npm start refuses', () => {
  it('a port that something listens on, and names another way', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await expect(refuseTakenPort('127.0.0.1', port, 'nowhere')).rejects.toThrow(/PORT=3001 npm start/);
    await new Promise((closed) => server.close(closed));
    await expect(refuseTakenPort('127.0.0.1', port, 'nowhere')).resolves.toBeUndefined();
  });

  it('a disk with less than 1 GB left, and says how much there is', async () => {
    expect(() => refuseFullDisk('.', 250_000_000)).toThrow(/250 MB/);
    await expect(refuseFullDisk('.', 2_000_000_000)).resolves.toBeUndefined();
  });
});
