/** State of a CloudWatch alarm. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** A CloudWatch alarm as it is now. */
export interface Alarm {
  readonly name: string;
  /** A composite alarm has a rule over others; metric math counts as metric. */
  readonly kind: 'metric' | 'composite';
  readonly state: AlarmState;
  /** Why it is in that state, in CloudWatch's words. */
  readonly reason: string;
  /** When it came into that state, ms since 1970. */
  readonly changedAtMs: number;
}

/** Amazon CloudWatch alarms. Throws SlipwayError. */
export interface Alarms {
  /** Those of the named alarms that there are, metric and composite ones. */
  describe(names: readonly string[]): Promise<readonly Alarm[]>;
}
