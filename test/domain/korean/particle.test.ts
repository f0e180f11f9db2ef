import { describe, expect, it } from 'vitest';
import { type Particle, withParticle } from '#src/domain/korean/particle.ts';

const topics: readonly (readonly [word: string, withTopic: string])[] = [
  ['서비스', '서비스는'],
  ['파드', '파드는'],
  ['볼륨', '볼륨은'],
  ['하늘', '하늘은'],
  ['9장', '9장은'],
  ['Service', 'Service는'],
  ['Helm', 'Helm은'],
  ['PVC', 'PVC는'],
  ['Job', 'Job은'],
  ['CronJob', 'CronJob은'],
  ['ReplicaSet', 'ReplicaSet은'],
  ['StatefulSet', 'StatefulSet은'],
  ['URL', 'URL은'],
  ['Pod', 'Pod는'],
  ['Ingress', 'Ingress는'],
  ['kubectl', 'kubectl은'],
  ['YAML', 'YAML은'],
  ['ConfigMap', 'ConfigMap은'],
  ['Deployment', 'Deployment는'],
  ['ClusterIP', 'ClusterIP는'],
  ['NodePort', 'NodePort는'],
  ['LoadBalancer', 'LoadBalancer는'],
  ['ExternalName', 'ExternalName은'],
  ['emptyDir', 'emptyDir는'],
  ['hostPath', 'hostPath는'],
  ['PV', 'PV는'],
  ['PersistentVolume', 'PersistentVolume은'],
  ['PersistentVolumeClaim', 'PersistentVolumeClaim은'],
  ['Secret', 'Secret은'],
  ['Namespace', 'Namespace는'],
  ['Node', 'Node는'],
  ['rollout', 'rollout은'],
  ['rollback', 'rollback은'],
  ['Scale', 'Scale은'],
  ['svc', 'svc는'],
  ['cm', 'cm은'],
  ['k8s', 'k8s는'],
  ['Docker', 'Docker는'],
  ['PVCs', 'PVCs는'],
  ['RBAC', 'RBAC은'],
  ['image', 'image는'],
  ['label', 'label은'],
  ['kubelet', 'kubelet은'],
  ['type', 'type은'],
  ['JOB', 'JOB은'],
  ['9', '9는'],
  ['10', '10은'],
  ['1', '1은'],
  ['3', '3은'],
  ['2', '2는'],
  ['6', '6은'],
  ['100', '100은'],
  ['1,000', '1,000은'],
  ['3.5', '3.5는'],
  ['IPv4', 'IPv4는'],
  ['S3', 'S3는'],
  ['Chapter 10', 'Chapter 10은'],
  ['서비스(Service)', '서비스(Service)는'],
  ['"Helm"', '"Helm"은'],
  ['파드?', '파드?는'],
  ['볼륨 😀', '볼륨 😀은'],
  ['', '는'],
  ['…', '…는'],
  ['ㄱ', 'ㄱ은'],
  ['ㅏ', 'ㅏ는'],
];

const others: readonly (readonly [word: string, particle: Particle, together: string])[] = [
  ['파드', '이/가', '파드가'],
  ['Helm', '이/가', 'Helm이'],
  ['볼륨', '을/를', '볼륨을'],
  ['PVC', '을/를', 'PVC를'],
  ['Pod', '과/와', 'Pod와'],
  ['Job', '과/와', 'Job과'],
  ['볼륨', '으로/로', '볼륨으로'],
  ['URL', '으로/로', 'URL로'],
  ['하늘', '으로/로', '하늘로'],
  ['Helm', '으로/로', 'Helm으로'],
  ['1', '으로/로', '1로'],
  ['3', '으로/로', '3으로'],
  ['파드', '으로/로', '파드로'],
  ['Service', '이에요/예요', 'Service예요'],
  ['하늘님', '이에요/예요', '하늘님이에요'],
  ['Helm', '이란/란', 'Helm이란'],
  ['파드', '이라고/라고', '파드라고'],
];

describe('withParticle', () => {
  it.for(topics)('%s → %s', ([word, together]) => {
    expect(withParticle(word, '은/는')).toBe(together);
  });

  it.for(others)('%s with %s → %s', ([word, particle, together]) => {
    expect(withParticle(word, particle)).toBe(together);
  });

  it('reads a decomposed and a very long word as any other', () => {
    expect(withParticle('볼륨'.normalize('NFD'), '은/는').endsWith('은')).toBe(true);
    const start = performance.now();
    withParticle('a1)'.repeat(100_000), '은/는');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
