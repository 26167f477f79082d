import type { Rule } from '../rule.ts';
import { AWSVPC_FIELD_RULES } from './awsvpc-fields.ts';
import { awsvpcHostPort } from './awsvpc-host-port.ts';
import { portAndRange, portMissing } from './container-port.ts';
import { hostModePort } from './host-mode-port.ts';
import { hostPortDynamicRange, hostPortReserved } from './host-port-choice.ts';
import { linksNetworkMode, unknownLink } from './links.ts';
import { noneModePorts } from './none-mode-ports.ts';
import { PORT_LIMIT_RULES } from './port-limits.ts';
import { appProtocolUdp, duplicatePortName, portName } from './port-names.ts';
import { PORT_RANGE_RULES } from './port-ranges.ts';
import { portTwice, portTwoProtocols } from './port-twice.ts';
import { proxyContainer, proxyNetworkMode, proxyPropertyValue } from './proxy.ts';
import { proxyPropertyName, proxyUser } from './proxy-settings.ts';
import { duplicateHostPort, sharedPort } from './shared-port.ts';
import { tooManyRanges } from './too-many-ranges.ts';

/** The rules of this folder. */
export const NETWORK_FOLDER: readonly Rule[] = [
  tooManyRanges,
  proxyPropertyName,
  proxyUser,
  ...AWSVPC_FIELD_RULES,
  awsvpcHostPort,
  portMissing,
  portAndRange,
  hostModePort,
  hostPortReserved,
  hostPortDynamicRange,
  unknownLink,
  linksNetworkMode,
  noneModePorts,
  ...PORT_LIMIT_RULES,
  portName,
  duplicatePortName,
  appProtocolUdp,
  ...PORT_RANGE_RULES,
  portTwice,
  portTwoProtocols,
  proxyContainer,
  proxyNetworkMode,
  proxyPropertyValue,
  sharedPort,
  duplicateHostPort,
];
