import { translateSdkError } from './sdk-error.ts';

/** Names by which the services say that a thing is not there. @source API references of the services named */
const MISSING =
  /^(NoSuchEntity(Exception)?|ResourceNotFoundException|ParameterNotFound|(TargetGroup|Listener|Rule)NotFound(Exception)?|InvalidSubnetID\.NotFound)$/;

/**
 * What a call gives, `undefined` when the thing that it asks for is not there.
 * @throws SlipwayError for every other failure
 */
export async function unlessMissing<T>(
  action: string,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && MISSING.test(error.name)) return undefined;
    throw translateSdkError(error, action);
  }
}
