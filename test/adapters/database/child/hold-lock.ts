// Holds the write lock for some time and says when it has it: `node hold-lock.ts PATH MILLISECONDS`.
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '#src/adapters/database/open-database.ts';

const [path = '', milliseconds = '0'] = process.argv.slice(2);
const { kysely, close } = await openDatabase({ path, now: 0 });
await kysely.transaction().execute(async () => {
  console.log('locked');
  await setTimeout(Number(milliseconds));
});
await close();
