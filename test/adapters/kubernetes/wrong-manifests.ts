/** Where a finding is expected. */
export const mark = '◆';

/** A manifest with one mistake; the mark stands just before the place that is told. */
export interface WrongManifest {
  readonly rule: string;
  readonly text: string;
  /** What is suggested; undefined: not looked at. */
  readonly suggestion?: string | null;
}

const head = (apiVersion: string, kind: string, name = 'web') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

/** A Deployment with nothing to mend, one line of it replaced. */
function deployment(from = '', to = ''): string {
  const right = `# 웹 서버
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 2 # 두 개면 충분해요
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports:
            - name: http
              containerPort: 80
          env:
            - name: MODE
              value: "on"
          resources:
            requests: { cpu: 100m, memory: 64Mi }
            limits: { cpu: 500m, memory: 128Mi }
          readinessProbe:
            httpGet: { path: /, port: http }
          volumeMounts:
            - name: cache
              mountPath: /cache
      volumes:
        - name: cache
          emptyDir: {}
`;
  if (!right.includes(from)) throw new Error(`The Deployment has no "${from}"`);
  return right.replace(from, () => to);
}

function service(from = '', to = ''): string {
  const right = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: NodePort # 바깥에서 부르려고
  selector:
    app: web
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
`;
  if (!right.includes(from)) throw new Error(`The Service has no "${from}"`);
  return right.replace(from, () => to);
}

const job = (from = '', to = '') =>
  `${head('batch/v1', 'Job', 'once')}spec:
  backoffLimit: 3
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: once
          image: busybox:1.37
          resources: { requests: { cpu: 10m } }
`.replace(from, () => to);

const cronJob = (from = '', to = '') =>
  `${head('batch/v1', 'CronJob', 'daily')}spec:
  schedule: "0 9 * * 1" # 월요일 아침
  timeZone: Asia/Seoul
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: daily
              image: busybox:1.37
              resources: { requests: { cpu: 10m } }
`.replace(from, () => to);

const set = (service: string) =>
  `${head('apps/v1', 'StatefulSet', 'db')}spec:
  ${service}
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: db
          image: postgres:18
          resources: { requests: { cpu: 100m } }
          livenessProbe: { tcpSocket: { port: 5432 } }
`;
const headless = (clusterIp: string) =>
  `---\n${head('v1', 'Service', 'db')}spec:\n  ${clusterIp}\n  selector: { app: db }\n  ports: [{ port: 5432 }]\n`;

export const wrongManifests: readonly WrongManifest[] = [
  // Text
  { rule: 'syntax-tab', text: 'apiVersion: v1\nkind: Pod\nmetadata:\n◆\tname: web # 탭\n' },
  { rule: 'syntax-indent', text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n ◆labels: {}\n' },
  { rule: 'syntax-nested', text: 'apiVersion: v1\nkind: ◆Pod: web\n' },
  { rule: 'syntax-colon', text: 'apiVersion: v1\n◆kind Pod\nmetadata:\n  name: web\n' },
  { rule: 'syntax-open', text: 'apiVersion: v1\nkind: ◆"Pod\nmetadata:\n  name: web\n' },
  { rule: 'syntax-tag', text: 'apiVersion: v1\nkind: ◆!!js/function Pod\n' },
  { rule: 'syntax-space', text: 'apiVersion: v1\nkind: Pod\nmetadata:\n◆\u00A0 name: web\n' },
  { rule: 'syntax', text: 'apiVersion: v1\nkind: ◆@pod\n' },
  { rule: 'duplicate-key', text: 'apiVersion: v1\nkind: Pod\n◆kind: Service # 두 번\n' },
  {
    rule: 'aliases-circle',
    text: 'apiVersion: v1\nkind: Pod\nspec: &s\n  inner: ◆*s\n',
  },
  // What it says it is
  { rule: 'not-an-object', text: '◆- 하나\n- 둘\n' },
  { rule: 'missing-field', text: '◆apiVersion: v1\nmetadata:\n  name: web\n' },
  { rule: 'missing-field', text: '# 버전이 없어요\n◆kind: ConfigMap\nmetadata:\n  name: web\n' },
  { rule: 'unknown-kind', text: deployment('kind: Deployment', 'kind: ◆Deploymnet'), suggestion: 'Deployment' },
  { rule: 'unknown-kind', text: deployment('kind: Deployment', 'kind: ◆deployment'), suggestion: 'Deployment' },
  { rule: 'wrong-version', text: deployment('apiVersion: apps/v1', 'apiVersion: ◆v1'), suggestion: 'apps/v1' },
  { rule: 'wrong-version', text: service('apiVersion: v1', 'apiVersion: ◆apps/v1'), suggestion: 'v1' },
  {
    rule: 'removed-version',
    text: `apiVersion: ◆extensions/v1beta1 # 옛날 책\nkind: Ingress\nmetadata:\n  name: web\n`,
    suggestion: 'networking.k8s.io/v1',
  },
  {
    rule: 'removed-version',
    text: cronJob('apiVersion: batch/v1', 'apiVersion: ◆batch/v1beta1'),
    suggestion: 'batch/v1',
  },
  {
    rule: 'removed-version',
    text: head('◆autoscaling/v2beta2', 'HorizontalPodAutoscaler'),
    suggestion: 'autoscaling/v2',
  },
  { rule: 'removed-version-gone', text: head('◆policy/v1beta1', 'PodSecurityPolicy'), suggestion: null },
  { rule: 'deprecated-version', text: head('◆v1', 'Endpoints') },
  { rule: 'deprecated-version-gone', text: head('◆v1', 'ComponentStatus') },
  { rule: 'custom-object', text: 'apiVersion: argoproj.io/v1alpha1\n◆kind: Rollout\nmetadata:\n  name: web\n' },
  // Fields
  { rule: 'unknown-field', text: deployment('replicas: 2', '◆replica: 2'), suggestion: 'replicas' },
  { rule: 'unknown-field', text: deployment('containerPort: 80', '◆containerport: 80'), suggestion: 'containerPort' },
  { rule: 'unknown-field', text: service('targetPort: http', '◆target_port: http'), suggestion: 'targetPort' },
  { rule: 'unknown-field', text: deployment('  replicas: 2', '  ◆spec2: 3\n  replicas: 2') },
  { rule: 'unknown-field', text: `${head('v1', 'ConfigMap')}◆date:\n  a: b\n`, suggestion: 'data' },
  { rule: 'missing-field', text: deployment('        - name: web\n          image', '        - ◆image') },
  {
    rule: 'missing-field',
    text: job(
      '      containers:\n        - name: once\n          image: busybox:1.37\n          resources: { requests: { cpu: 10m } }\n',
      '',
    ).replace('      restartPolicy', '      ◆restartPolicy'),
  },
  { rule: 'missing-field', text: `apiVersion: v1\nkind: ConfigMap\n◆metadata:\n  labels: { app: web }\n` },
  {
    rule: 'missing-field',
    text: cronJob('  schedule: "0 9 * * 1" # 월요일 아침\n', '').replace('  timeZone', '  ◆timeZone'),
  },
  { rule: 'wrong-type', text: deployment('replicas: 2', 'replicas: ◆"2"'), suggestion: '2' },
  { rule: 'wrong-type', text: deployment('value: "on"', 'value: ◆on'), suggestion: '"on"' },
  { rule: 'wrong-type', text: deployment('value: "on"', 'value: ◆8080'), suggestion: '"8080"' },
  { rule: 'wrong-type', text: deployment('replicas: 2', 'replicas: ◆두 개') },
  { rule: 'wrong-type', text: deployment('labels:\n    app: web', 'labels:\n    app: ◆1.5'), suggestion: '"1.5"' },
  {
    rule: 'wrong-type',
    text: service('  ports:\n    - name: http\n      port: 80', '  ports:\n      ◆name: http\n      port: 80'),
  },
  { rule: 'wrong-type', text: `${head('v1', 'ConfigMap')}data:\n  debug: ◆true\n`, suggestion: '"true"' },
  { rule: 'wrong-type', text: `${head('v1', 'ConfigMap')}immutable: ◆"true"\n`, suggestion: 'true' },
  { rule: 'not-allowed', text: service('NodePort', '◆Nodeport'), suggestion: 'NodePort' },
  {
    rule: 'not-allowed',
    text: deployment('image: nginx:1.29', 'image: nginx:1.29\n          imagePullPolicy: ◆always'),
    suggestion: 'Always',
  },
  { rule: 'not-allowed', text: cronJob('  timeZone', '  concurrencyPolicy: ◆Deny\n  timeZone') },
  { rule: 'out-of-range', text: service('nodePort: 30080', 'nodePort: ◆80') },
  { rule: 'out-of-range', text: service('port: 80\n', 'port: ◆70000\n') },
  { rule: 'out-of-range', text: deployment('containerPort: 80', 'containerPort: ◆0') },
  { rule: 'below-range', text: deployment('replicas: 2', 'replicas: ◆-1') },
  { rule: 'below-range', text: job('backoffLimit: 3', 'backoffLimit: ◆-2') },
  { rule: 'bad-quantity', text: deployment('cpu: 100m, memory: 64Mi', 'cpu: 100m, memory: ◆64MB') },
  {
    rule: 'bad-quantity',
    text: `${head('v1', 'PersistentVolumeClaim')}spec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: ◆1기가\n`,
  },
  { rule: 'bad-name', text: head('v1', 'ConfigMap', '◆My_Config'), suggestion: 'my-config' },
  { rule: 'bad-name', text: service('name: web', 'name: ◆web.v1') },
  { rule: 'bad-label', text: deployment('labels:\n    app: web', 'labels:\n    app: ◆"우리 웹"') },
  { rule: 'bad-schedule', text: cronJob('"0 9 * * 1"', '◆"매주 월요일"') },
  { rule: 'bad-schedule', text: cronJob('"0 9 * * 1"', '◆"0 25 * * 1"') },
  { rule: 'bad-time-zone', text: cronJob('Asia/Seoul', '◆KST') },
  { rule: 'bad-base64', text: `${head('v1', 'Secret', 'db')}data:\n  password: ◆비밀번호\n` },
  // Together
  {
    rule: 'selector-mismatch',
    text: deployment('matchLabels:\n      app: web', 'matchLabels:\n      app: ◆wep'),
    suggestion: 'web',
  },
  {
    rule: 'selector-lacks-label',
    text: deployment('matchLabels:\n      app: web', 'matchLabels:\n      app: web\n      tier: front').replace(
      '      labels:\n        app: web',
      '      labels:\n        ◆app: web',
    ),
    suggestion: 'tier: front',
  },
  {
    rule: 'service-without-pods',
    text: `${deployment()}---\n${service('selector:\n    app: web', 'selector:\n    ◆app: wep')}`,
  },
  {
    rule: 'unknown-port-name',
    text: `${deployment()}---\n${service('targetPort: http', 'targetPort: ◆https')}`,
    suggestion: 'http',
  },
  { rule: 'stateful-set-without-service', text: set('serviceName: ◆db') },
  { rule: 'stateful-set-without-name', text: set('◆replicas: 1') },
  { rule: 'service-not-headless', text: set('serviceName: ◆db') + headless('type: ClusterIP') },
  {
    rule: 'unknown-volume',
    text: deployment('        - name: cache\n          emptyDir', '        - name: cash\n          emptyDir').replace(
      '- name: cache',
      '- name: ◆cache',
    ),
  },
  {
    rule: 'restart-policy',
    text: deployment('    spec:\n      containers', '    spec:\n      restartPolicy: ◆Never\n      containers'),
    suggestion: 'Always',
  },
  {
    rule: 'restart-policy',
    text: job('      restartPolicy: Never\n', '').replace('      containers', '      ◆containers'),
    suggestion: 'OnFailure',
  },
  {
    rule: 'same-name',
    text: deployment(
      '        - name: cache\n          emptyDir: {}',
      '        - name: cache\n          emptyDir: {}\n        - name: ◆cache\n          emptyDir: {}',
    ),
  },
  { rule: 'same-object', text: `${head('v1', 'ConfigMap')}---\n${head('v1', 'ConfigMap', '◆web')}` },
  { rule: 'request-above-limit', text: deployment('requests: { cpu: 100m', 'requests: { cpu: ◆1') },
  // Better otherwise
  { rule: 'host-path', text: deployment('          emptyDir: {}', '          ◆hostPath: { path: /data }') },
  { rule: 'latest-image', text: deployment('nginx:1.29', '◆nginx') },
  { rule: 'latest-image', text: deployment('nginx:1.29', '◆registry.kr:5000/web:latest') },
  {
    rule: 'missing-resources',
    text: job('\n          resources: { requests: { cpu: 10m } }', '').replace('- name: once', '- ◆name: once'),
  },
  {
    rule: 'missing-probe',
    text: deployment('          readinessProbe:\n            httpGet: { path: /, port: http }\n', '').replace(
      '- name: web\n          image',
      '- ◆name: web\n          image',
    ),
  },
];

/** The parts from which right manifests are made. */
export const right = { head, deployment, service, job, cronJob, set, headless };
