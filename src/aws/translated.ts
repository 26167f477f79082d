import { translateSdkError } from './sdk-error.ts';

/** The answer of a call of the SDK; its errors become ours. @param action name of the operation, `CreateService` */
export async function translated<T>(action: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateSdkError(error, action);
  }
}
