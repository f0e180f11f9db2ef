import type { WebClient } from '@slack/web-api';

/** The workspace's admins, who stand in where nobody is named organiser. */
export async function listAdmins(client: WebClient): Promise<readonly string[]> {
  const { members = [] } = await client.users.list({ limit: 200 });
  return members.flatMap((member) =>
    member.is_admin === true && member.is_bot !== true && member.deleted !== true && member.id !== undefined
      ? [member.id]
      : [],
  );
}
