import { right } from './wrong-manifests.ts';

const { head, deployment, service, job, cronJob, set, headless } = right;
const container = `        - name: web
          image: nginx:1.29
          resources: { requests: { cpu: 100m } }
          readinessProbe: { httpGet: { path: /, port: 80 } }
`;
const daemonSet = `${head('apps/v1', 'DaemonSet', 'agent')}spec:
  selector: { matchLabels: { app: agent } }
  updateStrategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 10% } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      tolerations: [{ operator: Exists }]
      containers:
${container}`;

/** Manifests with nothing to mend, as people write them. */
export const rightManifests: readonly (readonly [name: string, text: string])[] = [
  ['a Deployment', deployment()],
  ['a Service', service()],
  ['a Deployment with its Service', `${deployment()}---\n${service()}`],
  ['a Service alone that names a port', service()],
  ['a Job', job()],
  ['a CronJob', cronJob()],
  ['a StatefulSet with its Service', set('serviceName: db') + headless('clusterIP: None')],
  ['a DaemonSet', daemonSet],
  ['a ConfigMap', `${head('v1', 'ConfigMap')}data:\n  mode: "on"\n  text: |\n    여러 줄의\n    글이에요\n`],
  ['a Secret', `${head('v1', 'Secret', 'db')}type: Opaque\ndata:\n  password: c2VjcmV0\nstringData:\n  user: 민지\n`],
  ['a Namespace', head('v1', 'Namespace', 'study')],
  ['a ServiceAccount', head('v1', 'ServiceAccount', 'reader')],
  [
    'a PersistentVolumeClaim',
    `${head('v1', 'PersistentVolumeClaim', 'data')}spec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: standard\n  resources: { requests: { storage: 1.5Gi } }\n`,
  ],
  [
    'a PersistentVolume',
    `${head('v1', 'PersistentVolume', 'disk')}spec:\n  capacity: { storage: 10Gi }\n  accessModes: [ReadWriteMany]\n  persistentVolumeReclaimPolicy: Retain\n  nfs: { server: 10.0.0.1, path: /data }\n`,
  ],
  [
    'a StorageClass',
    `${head('storage.k8s.io/v1', 'StorageClass', 'fast')}provisioner: csi.example.com\nreclaimPolicy: Delete\nvolumeBindingMode: WaitForFirstConsumer\nallowVolumeExpansion: true\n`,
  ],
  [
    'an Ingress',
    `${head('networking.k8s.io/v1', 'Ingress')}spec:\n  ingressClassName: nginx\n  rules:\n    - host: web.example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend: { service: { name: web, port: { number: 80 } } }\n`,
  ],
  [
    'an Ingress by port name',
    `${head('networking.k8s.io/v1', 'Ingress')}spec:\n  defaultBackend:\n    service: { name: web, port: { name: http } }\n`,
  ],
  [
    'a NetworkPolicy',
    `${head('networking.k8s.io/v1', 'NetworkPolicy', 'deny')}spec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n`,
  ],
  [
    'a HorizontalPodAutoscaler',
    `${head('autoscaling/v2', 'HorizontalPodAutoscaler')}spec:\n  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }\n  minReplicas: 2\n  maxReplicas: 10\n  metrics:\n    - type: Resource\n      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }\n`,
  ],
  [
    'a PodDisruptionBudget',
    `${head('policy/v1', 'PodDisruptionBudget')}spec:\n  minAvailable: 50%\n  selector: { matchLabels: { app: web } }\n`,
  ],
  [
    'a Role',
    `${head('rbac.authorization.k8s.io/v1', 'Role', 'pod-reader')}rules:\n  - apiGroups: [""]\n    resources: [pods, pods/log]\n    verbs: [get, list, watch]\n`,
  ],
  [
    'a ClusterRole with a colon in its name',
    `${head('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:study')}rules: []\n`,
  ],
  [
    'a RoleBinding',
    `${head('rbac.authorization.k8s.io/v1', 'RoleBinding', 'read')}roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: pod-reader }\nsubjects:\n  - { kind: ServiceAccount, name: reader, namespace: study }\n`,
  ],
  [
    'a LimitRange',
    `${head('v1', 'LimitRange', 'limits')}spec:\n  limits:\n    - type: Container\n      default: { cpu: 500m, memory: 256Mi }\n      defaultRequest: { cpu: "0.1" }\n`,
  ],
  [
    'a ResourceQuota',
    `${head('v1', 'ResourceQuota', 'quota')}spec:\n  hard: { pods: "10", requests.cpu: 4, limits.memory: 8Gi }\n`,
  ],
  [
    'a PriorityClass',
    `${head('scheduling.k8s.io/v1', 'PriorityClass', 'high')}value: 1000000\nglobalDefault: false\ndescription: 먼저 뜨는 것\n`,
  ],
  [
    'a Pod with an init container',
    `${head('v1', 'Pod')}spec:\n  initContainers:\n    - { name: wait, image: "busybox:1.37", command: [sh, -c, "until nslookup db; do sleep 1; done"] }\n  containers:\n    - name: web\n      image: nginx:1.29\n      resources: { limits: { memory: 64Mi } }\n`,
  ],
  [
    'a Pod with octal modes',
    `${head('v1', 'Pod')}spec:\n  containers:\n    - name: web\n      image: nginx@sha256:${'a'.repeat(64)}\n      resources: { requests: { memory: 64Mi } }\n      volumeMounts: [{ name: conf, mountPath: /conf }]\n  volumes:\n    - name: conf\n      configMap: { name: conf, defaultMode: 0644 }\n`,
  ],
  [
    'a Pod that is scheduled with care',
    `${head('v1', 'Pod')}spec:\n  affinity:\n    podAntiAffinity:\n      preferredDuringSchedulingIgnoredDuringExecution:\n        - weight: 100\n          podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: web } } }\n  tolerations:\n    - { key: dedicated, operator: Equal, value: study, effect: NoSchedule }\n  containers:\n    - name: web\n      image: nginx:1.29\n      resources: { requests: { cpu: 1 } }\n`,
  ],
  [
    'a ReplicaSet',
    `${head('apps/v1', 'ReplicaSet')}spec:\n  replicas: 0\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web, tier: front } }\n    spec:\n      containers:\n${container}`,
  ],
  [
    'a StatefulSet with claims',
    `${set('serviceName: db')
      .replace('      containers:', '      terminationGracePeriodSeconds: 10\n      containers:')
      .replace(
        '          image: postgres:18\n',
        '          image: postgres:18\n          volumeMounts: [{ name: data, mountPath: /data }]\n',
      )}  volumeClaimTemplates:\n    - metadata: { name: data }\n      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n${headless('clusterIP: None')}`,
  ],
  [
    'a Deployment with a surge',
    deployment(
      '  replicas: 2 # 두 개면 충분해요',
      '  replicas: 2\n  strategy:\n    type: RollingUpdate\n    rollingUpdate: { maxSurge: 1, maxUnavailable: 25% }',
    ),
  ],
  ['a Deployment that sets an empty value', deployment('value: "on"', 'value: ""')],
  [
    'a Deployment whose value comes from elsewhere',
    deployment('value: "on"', 'valueFrom: { configMapKeyRef: { name: conf, key: mode } }'),
  ],
  [
    'a Service without a selector',
    `${deployment()}---\n${head('v1', 'Service', 'outside')}spec:\n  type: ExternalName\n  externalName: db.example.com\n`,
  ],
  ['a Service by port number', `${deployment()}---\n${service('targetPort: http', 'targetPort: 80')}`],
  [
    'a Service in a namespace of its own',
    `${deployment()}---\n${service('  name: web', '  name: web\n  namespace: other')}`,
  ],
  ['a headless Service', headless('clusterIP: None').replace('---\n', '')],
  [
    'an EndpointSlice',
    `${head('discovery.k8s.io/v1', 'EndpointSlice')}addressType: IPv4\nendpoints:\n  - addresses: [10.0.0.1]\nports:\n  - { name: http, port: 80, protocol: TCP }\n`,
  ],
  [
    'a CustomResourceDefinition',
    `${head('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.example.com')}spec:\n  group: example.com\n  scope: Namespaced\n  names: { plural: widgets, singular: widget, kind: Widget }\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema:\n        openAPIV3Schema:\n          type: object\n          properties: { size: { type: integer, minimum: 1, default: 3 } }\n`,
  ],
  ['an object with a generated name', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: web-\n'],
  ['a Job with a schedule of its own', cronJob('"0 9 * * 1"', '"@weekly"')],
  ['a bundle with comments and empty documents', `# 처음\n---\n${deployment()}---\n# 비어 있어요\n---\n${service()}`],
  [
    'a Lease',
    `${head('coordination.k8s.io/v1', 'Lease', 'leader')}spec:\n  holderIdentity: me\n  leaseDurationSeconds: 15\n  acquireTime: "2026-11-26T09:00:00.000000Z"\n`,
  ],
  [
    'a ValidatingAdmissionPolicy',
    `${head('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 'few')}spec:\n  failurePolicy: Fail\n  validations:\n    - expression: object.spec.replicas <= 5\n`,
  ],
];
