import type { NetworkInterfaceInfo } from 'node:os'

/**
 * Finds this machine's address in the local network: a private IPv4 address (RFC 1918), which can
 * be typed on any e-reader. Prefers home networks to large ones and never takes those of containers
 * and tunnels. Undefined when there is none.
 */
export function lanAddress(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): string | undefined {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, list]) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return privateNets.flatMap((net) => addresses.filter((address) => net.test(address)))[0]
}

const privateNets = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]

const virtual =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|podman|cni|lxc)/i
