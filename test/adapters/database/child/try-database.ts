// Opens a database, accepts a delivery, and prints how that went: `node try-database.ts PATH`.
import { checkDatabase } from '#src/adapters/database/check-database.ts';
import { createDeliveryStore } from '#src/adapters/database/delivery-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { TutorError } from '#src/domain/errors.ts';

const [path = ''] = process.argv.slice(2);
try {
  const database = await openDatabase({ path, now: 0 });
  await createDeliveryStore(database.kysely).accept('Ev1', '{}', 0);
  await database.close();
  console.log(JSON.stringify({ code: 'fine' }));
} catch (error) {
  const check = await checkDatabase(path);
  const { code, message } = error instanceof TutorError ? error : { code: 'none', message: String(error) };
  console.log(JSON.stringify({ code, message, check }));
}
