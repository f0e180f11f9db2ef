import { describe, expect, it } from 'vitest';
import { redact } from '#src/domain/redaction/redact.ts';

/** Put together here so that no scanner takes a test for a leak. */
const join = (...parts: readonly string[]) => parts.join('');

describe('redact', () => {
  it.each([
    ['an OpenAI key', join('sk', '-proj-abcdefghijklmnop1234'), 'key'],
    ['a Slack token', join('xox', 'b-123456789012-abcdefghij'), 'token'],
    ['a Slack app token', join('xapp', '-1-A0123456789-abcdefghij'), 'token'],
    ['a webhook', join('https://hooks.slack', '.com/services/T0/B0/abcdef'), 'token'],
    ['an AWS key', join('AKIA', 'ABCDEFGHIJKLMNOP'), 'key'],
    ['a Google key', join('AIza', 'SyA1234567890abcdefghijklmnopqrstu'), 'key'],
    ['a GitHub token', join('ghp', '_abcdefghijklmnopqrstuvwxyz0123456789'), 'token'],
    ['a JSON Web Token', join('eyJ', 'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_DEF-123'), 'token'],
    ['a private key', join('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'), 'private-key'],
    ['a resident number', '900101-1234567', 'resident-number'],
    ['a mobile number', '010-1234-5678', 'phone'],
    ['a mobile number from abroad', '+82 10-1234-5678', 'phone'],
    ['an address', 'haneul.kim@example.co.kr', 'email'],
    ['a mention', '<@U012ABCDEF>', 'slack-id'],
    ['a member id', 'U012ABCDEF', 'slack-id'],
  ] as const)('takes out %s', (_, secret, kind) => {
    const { text, found } = redact(`앞 ${secret} 뒤`);
    expect(text).toBe(`앞 [${kind}] 뒤`);
    expect(found).toEqual([kind]);
  });

  it('takes credentials out of an address and leaves the host', () => {
    expect(redact('postgres://admin:s3cret@db.local:5432/app').text).toBe('postgres://[password]@db.local:5432/app');
  });

  it('takes every value out of a Secret and leaves other manifests', () => {
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: cGFzcw==\n  user: dQ==\ntype: Opaque';
    expect(redact(secret).text).toBe(
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: [secret-data]\n  user: [secret-data]\ntype: Opaque',
    );
    const config = 'kind: ConfigMap\ndata:\n  color: blue';
    expect(redact(config).text).toBe(config);
  });

  it.each([
    '노드포트는 30000–32767 사이의 포트를 써요.',
    'kubectl rollout undo deployment/guestbook --to-revision=2',
    'guestbook.default.svc.cluster.local',
    'image: nginx:1.29@sha256:abc',
    'The token of a ServiceAccount is short-lived.',
    'DEPLOYMENT, CONFIGMAP and TROUBLESHOOTING',
  ])('leaves %s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});
