import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

// The API's own pages load nothing from elsewhere and run no inline script. Angular Material sets styles from script, hence the one exception.
const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** What a page of the product can do with the device: the day board fills the screen, a sentence is copied, and nothing else. */
const allowed = ['clipboard-write', 'fullscreen'];
const switchedOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];
const permissionsPolicy = [...allowed.map((name) => `${name}=(self)`), ...switchedOff.map((name) => `${name}=()`)].join(', ');

const year = 31_536_000;

/** The headers that hold browsers to what the product is; a proxy before it adds none of its own. */
export async function sendSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, next) => {
      void reply.header('permissions-policy', permissionsPolicy);
      // Over http the header means nothing, and where there is no TLS it must not promise any. Other names of the domain are not this product's to bind.
      if (request.protocol === 'https') void reply.header('strict-transport-security', `max-age=${year}`);
      next();
    });
}
