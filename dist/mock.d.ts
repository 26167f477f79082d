/** How a mock starts. */
export interface MockOptions {
    /** A port of 127.0.0.1; any free one when absent. */
    readonly port?: number;
    /** Simulated seconds that pass in one real second; 0, the default, lets only `advance` move the time. */
    readonly speed?: number;
    /** The same seed and the same calls give the same ids. */
    readonly seed?: number;
    /** Path of a scenario file, or what is in one. */
    readonly scenario?: string | object;
    /** Path of a file in which the account outlives the process. */
    readonly state?: string;
    /** Path of a file to which requests and answers are added, as lines of JSON. */
    readonly record?: string;
}
/** Something that goes wrong with calls; schema/scenario.schema.json describes the members. */
export interface MockFault {
    readonly kind: 'throttle' | 'server-error' | 'error' | 'access-denied' | 'latency' | 'drop' | 'stale';
    /** `ecs.DescribeServices`, `DescribeServices`, `ecs.*` or `*`, which is the default. */
    readonly operation?: string;
    /** How many calls meet it; all when absent. */
    readonly times?: number;
    /** So many calls go well first. */
    readonly skip?: number;
    /** Simulated seconds after the start. */
    readonly from?: number;
    /** Simulated seconds after the start. */
    readonly until?: number;
    readonly status?: number;
    readonly code?: string;
    readonly message?: string;
    /** Real milliseconds, for latency. */
    readonly ms?: number;
    /** Simulated seconds, for stale. */
    readonly seconds?: number;
    /** A dropped call is carried out all the same. */
    readonly afterwards?: boolean;
}
/** One request that the mock answered. */
export interface MockRequest {
    /** For example `ecs`. */
    readonly service: string;
    /** For example `UpdateService`. */
    readonly operation: string;
    readonly input: unknown;
    /** Simulated milliseconds since 1970. */
    readonly atMs: number;
    readonly status: number;
}
/** A resource in the shape in which AWS describes it. */
export interface MockResource {
    readonly [member: string]: unknown;
}
/** What is in the account. */
export interface MockState {
    /** Simulated seconds since 1970. */
    readonly now: number;
    readonly startedAt: number;
    readonly regions: readonly {
        readonly region: string;
        readonly clusters: readonly {
            readonly cluster: MockResource;
            readonly containerInstances: readonly MockResource[];
            readonly services: readonly MockResource[];
            readonly tasks: readonly MockResource[];
        }[];
        readonly serviceDeployments: readonly MockResource[];
        readonly alarms: readonly MockResource[];
    }[];
}
/** A mock AWS that listens. */
export interface Mock {
    /** What clients take as their endpoint, for example `http://127.0.0.1:40123`. */
    readonly endpoint: string;
    /** Moves the simulated time on; everything that falls due in between has happened afterwards. */
    advance(seconds: number): void;
    /** What is in the account now. */
    state(): MockState;
    /** The latest requests that were answered, oldest first. */
    requests(): readonly MockRequest[];
    /** Lets calls go wrong from now on. */
    fail(fault: MockFault): void;
    /** Ends the mock at once. */
    stop(): Promise<void>;
}
/**
 * Starts a mock AWS on this machine, for a test.
 * @throws an error with `code` and `hint` when the port, the scenario or a file cannot be had
 */
export declare function startMock(options?: MockOptions): Promise<Mock>;
