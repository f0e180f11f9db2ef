import type { PageConditions } from '../../page-objects.ts';
import type { DrawerTab } from '../developer/developer-context.ts';
import type { TrafficKind } from '../developer/traffic-entry.ts';

/** Every sentence of the drawer for developers. Methods, event types and Slack's own error names stay as they are. */
export type DeveloperWords = {
  readonly tools: string;
  readonly close: string;
  readonly tabs: Readonly<Record<DrawerTab, string>>;
  readonly lost: string;
  readonly filter: string;
  readonly show: string;
  /** Of many, for a choice. */
  readonly kinds: Readonly<Record<TrafficKind | 'all' | 'problems', string>>;
  /** Of one. */
  readonly kind: Readonly<Record<TrafficKind, string>>;
  readonly traffic: string;
  readonly trafficEmpty: string;
  readonly cut: string;
  readonly onPurpose: string;
  readonly states: Readonly<Record<'waiting' | 'held' | 'acknowledged' | 'failed', string>>;
  readonly attempts: (count: number) => string;
  readonly refusedBecause: string;
  readonly argumentsOf: string;
  readonly payload: string;
  readonly response: string;
  readonly acknowledgement: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly sendAgain: string;
  /** Makes a call once more. */
  readonly repeat: string;
  readonly repeated: string;
  readonly sentAgain: string;
  readonly clockNow: string;
  readonly clockSame: string;
  readonly clockAhead: (howFar: string) => string;
  readonly clockExplained: string;
  readonly neverBack: string;
  readonly clockFollowed: string;
  readonly plusHour: string;
  readonly plusDay: string;
  readonly nextMonday: string;
  readonly moveTo: string;
  readonly move: string;
  readonly moved: (time: string) => string;
  readonly faults: Readonly<Record<PageConditions['faults'][number], string>>;
  readonly faultsExplained: Readonly<Record<Exclude<PageConditions['faults'][number], 'cutOff'>, string>>;
  readonly method: string;
  readonly everyMethod: string;
  readonly times: string;
  readonly untilOff: string;
  readonly milliseconds: string;
  readonly allOff: string;
  readonly connection: string;
  readonly socketsOpen: (count: number) => string;
  readonly overHttp: string;
  readonly cutOffFor: (seconds: number) => string;
  readonly refreshSockets: string;
  readonly disconnect: string;
  readonly seconds: string;
  readonly nothingMissing: string;
  readonly faultsOn: (names: string) => string;
  readonly clockMoved: (time: string) => string;
  readonly details: string;
};
