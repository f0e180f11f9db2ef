import type { Kysely } from 'kysely';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import type { ShippedStore } from '../../features/schedule/install-shipped.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** The shipped manifests as the organisers know them. */
export function createShippedStore(kysely: Kysely<DatabaseSchema>): ShippedStore {
  return {
    find: async (name) => {
      const row = await kysely.selectFrom('shipped_schedules').selectAll().where('name', '=', name).executeTakeFirst();
      // Written by `save` and nobody else.
      return row === undefined ? null : (JSON.parse(row.manifest) as CronJobManifest);
    },

    save: async (manifest, at) => {
      const values = { manifest: JSON.stringify(manifest), changed_at: at };
      await kysely
        .insertInto('shipped_schedules')
        .values({ name: manifest.name, ...values })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
        .execute();
    },
  };
}
