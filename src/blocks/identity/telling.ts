/** What people are told about their account, so that they notice when it was not them. */
export type SecurityEvent =
  | { readonly what: 'passkey-added' | 'passkey-deleted'; readonly name: string }
  | { readonly what: 'password-changed' | 'account-recovered' | 'email-changed' }
  | { readonly what: 'new-device'; readonly device: string };

/** Tells the owner of an account; called after the change is saved. */
export type Tell = (account: string, event: SecurityEvent) => Promise<void>;

export const tellNobody: Tell = async () => {};
