/** The numbers that a field takes; both ends included, null for no end. */
export interface Range {
  readonly from: number;
  readonly to: number | null;
}

const port: Range = { from: 1, to: 65_535 };
const notNegative: Range = { from: 0, to: null };
const positive: Range = { from: 1, to: null };

/** Ranges as the API server validates them, by type and field. Node ports are those of a cluster that sets none of its own. */
const ranges: Readonly<Record<string, Range>> = {
  'ServicePort.port': port,
  'ServicePort.targetPort': port,
  'ServicePort.nodePort': { from: 30_000, to: 32_767 },
  'ContainerPort.containerPort': port,
  'ContainerPort.hostPort': port,
  'HTTPGetAction.port': port,
  'TCPSocketAction.port': port,
  'GRPCAction.port': port,
  'ServiceBackendPort.number': port,
  'EndpointPort.port': port,
  'DeploymentSpec.replicas': notNegative,
  'DeploymentSpec.minReadySeconds': notNegative,
  'DeploymentSpec.revisionHistoryLimit': notNegative,
  'StatefulSetSpec.replicas': notNegative,
  'ReplicaSetSpec.replicas': notNegative,
  'ReplicationControllerSpec.replicas': notNegative,
  'JobSpec.backoffLimit': notNegative,
  'JobSpec.completions': notNegative,
  'JobSpec.parallelism': notNegative,
  'JobSpec.activeDeadlineSeconds': positive,
  'JobSpec.ttlSecondsAfterFinished': notNegative,
  'CronJobSpec.startingDeadlineSeconds': notNegative,
  'CronJobSpec.successfulJobsHistoryLimit': notNegative,
  'CronJobSpec.failedJobsHistoryLimit': notNegative,
  'Probe.initialDelaySeconds': notNegative,
  'Probe.periodSeconds': positive,
  'Probe.timeoutSeconds': positive,
  'Probe.successThreshold': positive,
  'Probe.failureThreshold': positive,
  'PodSpec.terminationGracePeriodSeconds': notNegative,
  'HorizontalPodAutoscalerSpec.minReplicas': positive,
  'HorizontalPodAutoscalerSpec.maxReplicas': positive,
  'ConfigMapVolumeSource.defaultMode': { from: 0, to: 0o777 },
  'SecretVolumeSource.defaultMode': { from: 0, to: 0o777 },
  'KeyToPath.mode': { from: 0, to: 0o777 },
  'WeightedPodAffinityTerm.weight': { from: 1, to: 100 },
  'PreferredSchedulingTerm.weight': { from: 1, to: 100 },
};

/** The range of a field; null where any number of its type is taken. */
export function rangeOf(type: string, field: string): Range | null {
  return ranges[`${type}.${field}`] ?? null;
}

export function isWithin(value: number, { from, to }: Range): boolean {
  return value >= from && (to === null || value <= to);
}
