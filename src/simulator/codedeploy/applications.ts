import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Application } from './state.ts';

/** @throws Refusal InvalidApplicationNameException, ApplicationAlreadyExistsException */
export function createApplication(
  world: World,
  name: string,
  computePlatform = 'Server',
): Application {
  if (!/^[A-Za-z0-9+=,.@_-]{1,100}$/.test(name)) {
    throw new Refusal('InvalidApplicationNameException', `The name is not valid: ${name}`);
  }
  if (world.codedeploy.applications.has(name)) {
    throw new Refusal('ApplicationAlreadyExistsException', `Application already exists: ${name}`);
  }
  const id = world.random.uuid();
  const application = { id, name, computePlatform, createdAtMs: world.nowMs };
  world.codedeploy.applications.set(name, application);
  return application;
}

/** @throws Refusal ApplicationNameRequiredException, ApplicationDoesNotExistException */
export function applicationOf(world: World, name: unknown): Application {
  if (typeof name !== 'string' || name === '') {
    throw new Refusal('ApplicationNameRequiredException', 'An application name is needed.');
  }
  const found = world.codedeploy.applications.get(name);
  if (found !== undefined) return found;
  throw new Refusal('ApplicationDoesNotExistException', `No application found for name: ${name}`);
}

/** Deletes an application and its groups; one that is gone is no error. */
export function deleteApplication(world: World, name: string): void {
  const { applications, groups } = world.codedeploy;
  applications.delete(name);
  for (const [key, group] of groups) if (group.applicationName === name) groups.delete(key);
}
