// Reads a number and writes it one higher, each time in a transaction of its own: `node count-up.ts PATH TIMES`.
import { openDatabase } from '#src/adapters/database/open-database.ts';

const [path = '', times = '0'] = process.argv.slice(2);
const { kysely, close } = await openDatabase({ path, now: 0 });
for (let n = 0; n < Number(times); n += 1) {
  await kysely.transaction().execute(async (transaction) => {
    const found = transaction.selectFrom('deliveries').select('attempts').where('key', '=', 'counter');
    const { attempts } = await found.executeTakeFirstOrThrow();
    await transaction
      .updateTable('deliveries')
      .set({ attempts: attempts + 1 })
      .where('key', '=', 'counter')
      .execute();
  });
}
await close();
