// Loaded before the client: it may talk to this machine alone. What it tried besides is written down.
'use strict';
const fs = require('fs');
const net = require('net');
const dns = require('dns');

const isHere = (host) => !host || host === 'localhost' || host === '::1' || /^(::ffff:)?127\./.test(host);
const refusal = (host) => {
  fs.appendFileSync(process.env.VISAVIS_REFUSED, host + '\n');
  return Object.assign(new Error('only loopback, not ' + host), { code: 'ENOTFOUND' });
};

for (const [owner, names] of [
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
]) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = (host, ...rest) => {
      if (isHere(host)) {
        return original.call(owner, host, ...rest);
      }
      const error = refusal(host);
      if (owner === dns.promises) {
        return Promise.reject(error);
      }
      process.nextTick(rest[rest.length - 1], error);
      return undefined;
    };
  }
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = options && options.host;
  if (host && net.isIP(host) && !isHere(host)) {
    process.nextTick(() => this.destroy(refusal(host)));
    return this;
  }
  return connect.apply(this, args);
};
