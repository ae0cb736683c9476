import type { Configuration } from '#configuration';
import { paths } from '../../http/paths.js';

export function invitedPage(
  { origin }: Pick<Configuration, 'origin'>,
  { name, personId, token }: { readonly name: string; readonly personId: string; readonly token: string },
) {
  return {
    name,
    // The whole address of the invitation, from the configured origin (threat 7).
    link: origin + paths.invitation.to({ token }),
    personHref: paths.person.to({ personId }),
    inviteHref: paths.invitations.to(),
  };
}
