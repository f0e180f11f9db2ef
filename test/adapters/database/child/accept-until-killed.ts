// Accepts deliveries without end and prints each key once its acceptance returned: `node accept-until-killed.ts PATH`.
import { writeSync } from 'node:fs';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createThreadStore } from '#src/adapters/database/thread-store.ts';

const [path = ''] = process.argv.slice(2);
const { kysely } = await openDatabase({ path, now: 0 });
const deliveries = createDeliveryStore(kysely);
const threads = createThreadStore(kysely);
const body = JSON.stringify({ text: 'x'.repeat(2_000) });

for (let n = 0; n < 1_000_000; n += 1) {
  await deliveries.accept(`Ev${n}`, body, n);
  await threads.tutorSpoke({ teamId: 'T1', channelId: 'C1', threadTs: `${n}` }, 'U1', `${n}`);
  writeSync(1, `Ev${n}\n`);
}
