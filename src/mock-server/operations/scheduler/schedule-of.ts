import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import type { StructureShape } from '../../shape.ts';
import { OBJECT, TEXT } from '../../shapes.ts';

/** Members that CreateSchedule and UpdateSchedule share. */
export const SCHEDULE_INPUT: StructureShape = {
  kind: 'structure',
  members: {
    Name: TEXT,
    GroupName: TEXT,
    ScheduleExpression: TEXT,
    ScheduleExpressionTimezone: TEXT,
    StartDate: { kind: 'time' },
    EndDate: { kind: 'time' },
    Description: TEXT,
    State: TEXT,
    KmsKeyArn: TEXT,
    Target: OBJECT,
    FlexibleTimeWindow: OBJECT,
    ActionAfterCompletion: TEXT,
    ClientToken: TEXT,
  },
  required: ['Name', 'ScheduleExpression', 'Target', 'FlexibleTimeWindow'],
};

/** Where a schedule is kept. */
export function scheduleKey({ GroupName = 'default', Name }: JsonObject): string {
  return `${String(GroupName)} ${String(Name)}`;
}

/** A schedule that is there. @throws Refusal ResourceNotFoundException */
export function scheduleOf(world: World, request: JsonObject): JsonObject {
  const found = world.stores.schedules.get(scheduleKey(request));
  if (found !== undefined) return found;
  const message = `Schedule ${String(request.Name)} does not exist.`;
  throw new Refusal('ResourceNotFoundException', message, 404);
}

/** Keeps a schedule as a request describes it: what is not given has its default. */
export function keepSchedule(world: World, request: JsonObject, createdAt: number): JsonObject {
  const { ClientToken: _, ...given } = request;
  const { GroupName = 'default', Name } = request;
  const place = `${String(GroupName)}/${String(Name)}`;
  const Arn = `arn:aws:scheduler:${world.region}:${world.account}:schedule/${place}`;
  const kept = {
    State: 'ENABLED',
    ScheduleExpressionTimezone: 'UTC',
    ActionAfterCompletion: 'NONE',
    ...given,
    GroupName,
    Arn,
    CreationDate: createdAt,
    LastModificationDate: world.nowMs / 1_000,
  };
  world.stores.schedules.set(scheduleKey(request), kept);
  return { ScheduleArn: Arn };
}
