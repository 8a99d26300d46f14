import { OperationalError } from '@guildhall/problems';
import { isError } from './native-error.js';

/** The sentence for a port that another program holds, when that is why listening failed; any other error comes back as it is. */
export function translateListenError(error: unknown, host: string, port: number): unknown {
  const code = isError(error) ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new OperationalError(
      'PORT_IN_USE',
      `Port ${port} on ${host} is already in use, perhaps by Guildhall itself. Stop that program, or choose another port with PORT.`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new OperationalError('PORT_IN_USE', `Port ${port} on ${host} may not be opened by this user. Choose one above 1023 with PORT.`, {
      cause: error,
    });
  }
  return error;
}
